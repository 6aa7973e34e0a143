package org.vipdrift.remote.internal.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.HostConfig;
import org.vipdrift.remote.HostConfig.Hop;
import org.vipdrift.remote.HostConfig.NewKeys;

/** Confined to one question. Puts in what tokens, variables and {@code ~} stand for. */
final class Resolved {
    private static final String NONE = "none";
    private static final String FROM_ENVIRONMENT = "SSH_AUTH_SOCK";

    private final Self self;
    private final Options options;
    private final String hostName;
    private final String user;
    private final String port;
    private final Tokens tokens;

    Resolved(Self self, String name, Options options) {
        this.self = self;
        this.options = options;
        this.hostName = options.one(Options.HOST_NAME).orElse(name);
        this.user = options.one(Options.USER).orElse(self.user());
        this.port = options.one(Options.PORT).orElse("22");
        this.tokens = Tokens.of(self, name, hostName, port, user, options.one(Options.HOST_KEY_ALIAS).orElse(name));
    }

    HostConfig config() {
        List<Path> keyFiles = paths(options.all(Options.IDENTITY_FILE));
        List<Path> known = paths(Stream.of(Options.USER_KNOWN_HOSTS, Options.GLOBAL_KNOWN_HOSTS)
                .flatMap(keyword -> options.all(keyword).stream()).toList());
        Optional<Path> agent = agent();
        return new HostConfig(hostName, Integer.parseInt(port), user, keyFiles,
                options.one(Options.IDENTITIES_ONLY).orElse("no").equals("yes"), agent, way(),
                options.one(Options.HOST_KEY_ALIAS), known, newKeys(),
                command().filter(command -> ForwardingCommand.gate(command).isEmpty()), options.notes());
    }

    private List<Path> paths(List<String> texts) {
        return texts.stream().filter(text -> !isNone(text)).flatMap(text -> path(text).stream()).toList();
    }

    private Optional<Path> path(String text) {
        try {
            return Optional.of(tokens.path(text));
        } catch (InvalidPathException e) {
            options.note("The file " + Printable.quoted(text) + " of the ssh config is no usable path.");
        } catch (IllegalArgumentException e) {
            options.note("The file " + Printable.quoted(text) + " of the ssh config is passed over: "
                    + Printable.clean(String.valueOf(e.getMessage())) + ".");
        }
        return Optional.empty();
    }

    private static boolean isNone(String text) {
        return text.equalsIgnoreCase(NONE);
    }

    private Optional<Path> agent() {
        String said = options.one(Options.IDENTITY_AGENT).orElse(FROM_ENVIRONMENT);
        if (isNone(said)) {
            return Optional.empty();
        }
        if (said.equals(FROM_ENVIRONMENT) || said.startsWith("$") && !said.startsWith("${")) {
            String variable = said.startsWith("$") ? said.substring(1) : said;
            return Optional.ofNullable(self.environment().get(variable)).filter(path -> !path.isBlank()).map(Path::of);
        }
        return path(said);
    }

    private Optional<String> command() {
        return options.one(Options.PROXY_COMMAND).filter(command -> !isNone(command));
    }

    private List<Hop> way() {
        Optional<JumpName> gate = command().flatMap(ForwardingCommand::gate);
        return gate.map(List::of)
                .orElseGet(() -> options.one(Options.PROXY_JUMP).map(JumpName::chain).orElse(List.of())).stream()
                .map(jump -> new Hop(jump.user(), tokens.text(jump.host()), jump.port())).toList();
    }

    private NewKeys newKeys() {
        return switch (options.one(Options.STRICT).orElse("ask")) {
            case "yes" -> NewKeys.REFUSE;
            case "no", "accept-new" -> NewKeys.ACCEPT;
            default -> NewKeys.ASK;
        };
    }
}
