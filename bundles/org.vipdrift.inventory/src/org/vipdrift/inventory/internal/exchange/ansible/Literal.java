package org.vipdrift.inventory.internal.exchange.ansible;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as Python's literals, as Ansible reads the values in its INI files; a comment may follow. */
final class Literal {
    private static final Pattern QUOTED = Pattern.compile("(['\"])((?:(?!\\1)[^\\\\]|\\\\.)*)\\1\\s*(?:#.*)?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private Literal() {
    }

    /** What a text in quotes stands for; anything else stands for itself. */
    static String plain(String text) {
        Matcher quoted = QUOTED.matcher(text);
        return quoted.matches() ? ESCAPE.matcher(String.valueOf(quoted.group(2)))
                .replaceAll(escape -> Matcher.quoteReplacement(character(String.valueOf(escape.group(1))))) : text;
    }

    private static String character(String escaped) {
        return switch (escaped) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            case "\\", "'", "\"" -> escaped;
            default -> "\\" + escaped;
        };
    }
}
