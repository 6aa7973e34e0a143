package org.vipdrift.remote.internal.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Immutable. A line that says something: keyword, blanks or one equals sign, arguments.
 *
 * @param keyword in lower case
 * @param rest as it stands, without blanks around it, not empty
 */
record ConfigLine(String keyword, String rest) {
    private static final Pattern FORM = Pattern.compile("\"?([^\\s=\"]+)\"?(?:\\s*=\\s*|\\s+|(?=\"))(.+)",
            Pattern.DOTALL);

    /**
     * @return absent for a line that is empty or a comment
     * @throws IllegalArgumentException with what is wrong, to follow "it was skipped because"
     */
    static Optional<ConfigLine> parse(String text) {
        String line = text.strip();
        if (line.isEmpty() || line.startsWith("#")) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("it has no argument");
        }
        return Optional.of(new ConfigLine(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2).strip()));
    }

    /** @throws IllegalArgumentException if a quote is not closed, or there is none */
    List<String> words() {
        List<String> words = Words.of(rest);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("it has no argument");
        }
        return words;
    }

    String first() {
        return words().getFirst();
    }
}
