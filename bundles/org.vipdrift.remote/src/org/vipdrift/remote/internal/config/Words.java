package org.vipdrift.remote.internal.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a configuration line apart as OpenSSH does (misc.c, argv_split; readconf.c, strdelim). */
final class Words {
    private static final Pattern CRITERION = Pattern.compile("\"([^\"]*)\"|([^\\s\"=]+)");
    private static final char NO_QUOTE = 0;

    private Words() {
    }

    /**
     * Separated by blanks, in single or double quotes if they have blanks, up to a comment. A backslash stands before a
     * quote, a backslash, or a blank outside quotes; before all else it is itself.
     *
     * @throws IllegalArgumentException if a quote is not closed
     */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while ((at = skipBlanks(text, at)) < text.length() && text.charAt(at) != '#') {
            StringBuilder word = new StringBuilder();
            at = word(text, at, word);
            words.add(word.toString());
        }
        return words;
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int word(String text, int from, StringBuilder word) {
        char quote = NO_QUOTE;
        int at = from;
        for (; at < text.length() && (quote != NO_QUOTE || !isBlank(text.charAt(at))); at++) {
            char c = text.charAt(at);
            if (c == '\\' && isEscaped(text, at + 1, quote)) {
                word.append(text.charAt(++at));
            } else if (quote == NO_QUOTE && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = NO_QUOTE;
            } else {
                word.append(c);
            }
        }
        if (quote != NO_QUOTE) {
            throw new IllegalArgumentException("a quote is not closed");
        }
        return at;
    }

    private static boolean isEscaped(String text, int at, char quote) {
        return at < text.length()
                && ("'\"\\".indexOf(text.charAt(at)) >= 0 || quote == NO_QUOTE && text.charAt(at) == ' ');
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Those of a Match line: also separated by an equals sign, and in double quotes only. */
    static List<String> criteria(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = CRITERION.matcher(text);
        while (matcher.find() && !matcher.group().startsWith("#")) {
            words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return words;
    }
}
