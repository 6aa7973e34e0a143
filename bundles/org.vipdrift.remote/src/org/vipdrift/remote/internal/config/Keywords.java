package org.vipdrift.remote.internal.config;

import java.util.List;
import java.util.Locale;

/** What a line of a block that applies says; keywords that change nothing for VipDrift are passed over. */
final class Keywords {
    private static final int HIGHEST_PORT = 65535;

    private Keywords() {
    }

    /** @throws IllegalArgumentException with what is wrong with the line */
    static void take(ConfigLine line, Options options) {
        String keyword = line.keyword();
        switch (keyword) {
            case Options.HOST_NAME, Options.USER, Options.IDENTITY_FILE, Options.IDENTITY_AGENT,
                    Options.HOST_KEY_ALIAS ->
                options.say(keyword, List.of(line.first()));
            case Options.PORT -> options.say(keyword, List.of(port(line.first())));
            case Options.IDENTITIES_ONLY -> options.say(keyword, List.of(yesOrNo(line.first())));
            case Options.STRICT -> options.say(keyword, List.of(strict(line.first())));
            case Options.USER_KNOWN_HOSTS, Options.GLOBAL_KNOWN_HOSTS -> options.say(keyword, line.words());
            case Options.PROXY_JUMP, Options.PROXY_COMMAND -> way(line, options);
            default -> {
                return;
            }
        }
    }

    /** Of ProxyJump and ProxyCommand the first that is said counts. */
    private static void way(ConfigLine line, Options options) {
        if (options.has(Options.PROXY_JUMP) || options.has(Options.PROXY_COMMAND)) {
            return;
        }
        boolean jump = line.keyword().equals(Options.PROXY_JUMP);
        String value = jump ? line.rest().replaceFirst("#.*", "").strip() : line.rest();
        if (jump) {
            JumpName.chain(value);
        }
        options.say(line.keyword(), List.of(value));
    }

    private static String port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= HIGHEST_PORT) {
                return String.valueOf(port);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("its port is no number", e);
        }
        throw new IllegalArgumentException("its port is not 1 to " + HIGHEST_PORT);
    }

    private static String yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> "yes";
            case "no", "false" -> "no";
            default -> throw new IllegalArgumentException("it says neither yes nor no");
        };
    }

    /** As {@code ssh -G} prints it, too. */
    static String strict(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> "yes";
            case "no", "false", "off" -> "no";
            case "ask", "accept-new" -> text.toLowerCase(Locale.ROOT);
            default -> throw new IllegalArgumentException("it says neither yes, no, ask nor accept-new");
        };
    }
}
