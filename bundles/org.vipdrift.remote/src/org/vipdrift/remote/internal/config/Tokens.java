package org.vipdrift.remote.internal.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Immutable. What stands for something else in a file's name: {@code ~}, {@code ${VARIABLE}}, {@code %h} (ssh_config(5), TOKENS). */
record Tokens(Self self, Map<Character, String> values) {
    private static final Pattern PERCENT = Pattern.compile("%(.?)", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)\\}");

    static Tokens of(Self self, String original, String hostName, String port, String user, String keyName) {
        String machine = self.machine();
        int dot = machine.indexOf('.');
        return new Tokens(self,
                Map.of('%', "%", 'd', self.home().toString(), 'h', hostName, 'k', keyName, 'n', original,
                        'p', port, 'r', user, 'u', self.user(), 'l', machine, 'L',
                        dot < 0 ? machine : machine.substring(0, dot)));
    }

    /** A HostName has two tokens only; others are left as they are, which no name service will know. */
    static String hostName(String text, String original) {
        return replaced(PERCENT, text, found -> switch (found.group(1)) {
            case "h" -> original;
            case "%" -> "%";
            default -> found.group();
        });
    }

    /** @throws IllegalArgumentException for a token or variable that stands for nothing here */
    Path path(String text) {
        return home(text(replaced(VARIABLE, text, found -> variable(found.group(1)))));
    }

    /** @throws IllegalArgumentException for a token that stands for nothing here */
    String text(String text) {
        return replaced(PERCENT, text, found -> value(found.group(1)));
    }

    private static String replaced(Pattern pattern, String text, Function<MatchResult, String> value) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value.apply(found)));
    }

    private String variable(String name) {
        String value = self.environment().get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no variable " + name + " in the environment");
        }
        return value;
    }

    private String value(String token) {
        String value = token.isEmpty() ? null : values.get(token.charAt(0));
        if (value == null) {
            throw new IllegalArgumentException("%" + token + " is not understood");
        }
        return value;
    }

    /** {@code ~} alone or before a slash; another person's home folder is not looked for. */
    private Path home(String text) {
        if (text.equals("~")) {
            return self.home();
        }
        return text.startsWith("~/") ? self.home().resolve(text.substring(2)) : Path.of(text);
    }
}
