package org.vipdrift.capture.internal.filter;

/**
 * Confined to one call. Refuses regular expressions with more than {@value #MOST_WAYS} ways to match nothing: a search
 * can try all these without reading, so that a limit of what it reads would not stop it.
 *
 * <pre>
 * alternatives = sequence { "|" sequence }
 * sequence     = { atom [ "*" | "+" | "?" | "{" n "}" ... ] }
 * atom         = "(" alternatives ")" | "[" ... "]" | "\" ... | anchor | character
 * </pre>
 */
final class PatternShape {
    private static final int MOST_WAYS = 16;
    private static final String ANCHORS = "bBAGzZ";
    private final Token string;
    private final String regex;
    private int at;
    private int ways = 1;

    private PatternShape(Token string, String regex) {
        this.string = string;
        this.regex = regex;
    }

    static void check(Token string, String regex) throws Refusal {
        if (regex.length() > TextPattern.LONGEST) {
            throw Refusal.at(string, "A regular expression has at most " + TextPattern.LONGEST + " characters.");
        }
        PatternShape shape = new PatternShape(string, regex);
        while (shape.at < regex.length()) {
            shape.alternatives();
            shape.at++;
        }
    }

    /** Reads up to the closing bracket or the end; returns whether it can match nothing, as the next ones do. */
    private boolean alternatives() throws Refusal {
        int branches = 0;
        int empty = 0;
        do {
            branches++;
            empty += sequence() ? 1 : 0;
        } while (here() == '|' && at++ >= 0);
        if (branches > 1 && empty > 0) {
            choice(empty + 1);
        }
        return empty > 0;
    }

    private boolean sequence() throws Refusal {
        boolean empty = true;
        while (at < regex.length() && here() != '|' && here() != ')') {
            empty &= repeated(atom());
        }
        return empty;
    }

    private boolean repeated(boolean empty) throws Refusal {
        boolean optional = false;
        while ("*+?{".indexOf(here()) >= 0) {
            if (empty && here() != '?') {
                throw refused("Something that can be empty is repeated in this regular expression.");
            }
            choice(empty ? 2 : 1);
            optional |= here() == '*' || here() == '?' || regex.startsWith("{0", at);
            at += here() == '{' ? Math.max(1, regex.indexOf('}', at) - at + 1) : 1;
            at += here() == '?' || here() == '+' ? 1 : 0;
        }
        return empty || optional;
    }

    private boolean atom() throws Refusal {
        return switch (regex.charAt(at++)) {
            case '(' -> group();
            case '[' -> set();
            case '\\' -> escape();
            case '^', '$' -> true;
            default -> false;
        };
    }

    private boolean group() throws Refusal {
        if (regex.startsWith("?:", at)) {
            at += 2;
        } else if (here() == '?') {
            throw refused("Of groups with a question mark only (?:...) is known here.");
        }
        boolean empty = alternatives();
        at++;
        return empty;
    }

    private boolean set() {
        at += here() == '^' ? 1 : 0;
        for (int depth = 1, first = at; depth > 0 && at < regex.length(); at++) {
            switch (here()) {
                case '\\' -> at++;
                case '[' -> depth++;
                case ']' -> depth -= at == first ? 0 : 1;
                default -> {
                    // a member
                }
            }
        }
        return false;
    }

    private boolean escape() throws Refusal {
        char letter = here();
        at++;
        if (letter >= '1' && letter <= '9' || letter == 'k' || letter == 'Q') {
            throw refused("The escape \\" + letter + " is not known in regular expressions here.");
        }
        if (here() == '{' && "pPxNo".indexOf(letter) >= 0) {
            at = Math.max(at, regex.indexOf('}', at) + 1);
        }
        return ANCHORS.indexOf(letter) >= 0;
    }

    private void choice(int among) throws Refusal {
        ways *= among;
        if (ways > MOST_WAYS) {
            throw refused("This regular expression has too many alternatives that can be empty.");
        }
    }

    private Refusal refused(String why) {
        return Refusal.at(string, why);
    }

    private char here() {
        return at < regex.length() ? regex.charAt(at) : '\0';
    }
}
