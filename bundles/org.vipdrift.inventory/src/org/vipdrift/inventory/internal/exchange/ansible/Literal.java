package org.vipdrift.inventory.internal.exchange.ansible;

/** Texts as Python's literals, as Ansible reads the values in its INI files; a comment may follow. */
final class Literal {
    private Literal() {
    }

    /** What a text in quotes stands for; anything else stands for itself. */
    static String plain(String text) {
        char quote = text.isEmpty() ? ' ' : text.charAt(0);
        return quote == '"' || quote == '\'' ? quoted(text, quote) : text;
    }

    private static String quoted(String text, char quote) {
        StringBuilder plain = new StringBuilder();
        int at = 1;
        while (at < text.length() && text.charAt(at) != quote) {
            boolean escape = text.charAt(at) == '\\' && at + 1 < text.length();
            plain.append(escape ? character(text.charAt(at + 1)) : String.valueOf(text.charAt(at)));
            at += escape ? 2 : 1;
        }
        String rest = at < text.length() ? text.substring(at + 1).strip() : "open";
        return rest.isEmpty() || rest.startsWith("#") ? plain.toString() : text;
    }

    private static String character(char escaped) {
        return switch (escaped) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '\\', '\'', '"' -> String.valueOf(escaped);
            default -> "\\" + escaped;
        };
    }
}
