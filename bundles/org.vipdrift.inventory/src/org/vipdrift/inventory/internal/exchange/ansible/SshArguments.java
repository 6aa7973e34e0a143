package org.vipdrift.inventory.internal.exchange.ansible;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way to a host in arguments of ssh(1): {@code -J}, {@code -o ProxyJump=}, or a ProxyCommand that is {@code ssh -W}. */
public final class SshArguments {
    private static final Pattern FORWARD = Pattern.compile(
            "ssh\\s+(?:-[qxTC]+\\s+)*(?:-W\\s+\"?\\[?%h\\]?:%p\"?\\s+(?:-[qxTC]+\\s+)*(\\S+)"
                    + "|(\\S+)\\s+-W\\s+\"?\\[?%h\\]?:%p\"?)\\s*");

    private static final int LONGEST = 2000;

    private SshArguments() {
    }

    static Optional<String> jump(String arguments) {
        List<String> words = arguments.length() > LONGEST ? List.of() : Words.of(arguments).orElse(List.of());
        for (int i = 0; i < words.size(); i++) {
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            Optional<String> jump = jump(words.get(i), next);
            if (jump.isPresent()) {
                return jump;
            }
        }
        return words.size() == 1 && !arguments.startsWith("-") ? Optional.of(arguments.strip()) : Optional.empty();
    }

    private static Optional<String> jump(String word, String next) {
        if (word.equals("-J")) {
            return Optional.of(next);
        }
        if (word.startsWith("-J")) {
            return Optional.of(word.substring(2));
        }
        return word.equals("-o") ? option(next)
                : word.startsWith("-o") ? option(word.substring(2)) : Optional.empty();
    }

    private static Optional<String> option(String option) {
        String[] parts = option.strip().split("[=\\s]+", 2);
        String value = parts.length > 1 ? parts[1].strip() : "";
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "proxyjump" -> Optional.of(value);
            case "proxycommand" -> forwarding(value);
            default -> Optional.empty();
        };
    }

    /** The host that a ProxyCommand forwards through, if that is all it does. */
    public static Optional<String> forwarding(String command) {
        Matcher forward = FORWARD.matcher(command);
        return command.length() <= LONGEST && forward.matches()
                ? Optional.of(String.valueOf(forward.group(1) == null ? forward.group(2) : forward.group(1)))
                : Optional.empty();
    }
}
