package org.vipdrift.capture.internal.filter;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.vipdrift.capture.FieldValue;

/**
 * Immutable. A regular expression that is looked for in text or in octets, one character each. A search that reads too
 * much is given up and finds nothing, so that no packet can keep it busy.
 */
record TextPattern(Pattern pattern) {
    static final int LONGEST = 256;
    /** Characters looked into. */
    private static final int MOST_INPUT = 4096;
    private static final int MOST_READS = 200_000;

    static TextPattern compile(Token string, boolean ofBytes) throws Refusal {
        byte[] octets = Quoted.octets(string);
        String regex = new String(octets, ofBytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        PatternShape.check(string, regex);
        try {
            return new TextPattern(Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException e) {
            throw Refusal.at(string, "This is no regular expression: " + e.getDescription() + ".");
        }
    }

    boolean test(FieldValue value) {
        String text = value instanceof FieldValue.Text(String words) ? words
                : new String(RawBytes.of(value), StandardCharsets.ISO_8859_1);
        String input = text.length() > MOST_INPUT ? text.substring(0, MOST_INPUT) : text;
        try {
            return pattern.matcher(new Budgeted(input, new int[] {MOST_READS})).find();
        } catch (SpentException | StackOverflowError e) {
            return false; // java.util.regex calls itself for each character that a repeated group matches
        }
    }

    /** Text of which only so many characters may be read. */
    private record Budgeted(CharSequence text, int[] left) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (--left[0] < 0) {
                throw new SpentException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Budgeted(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** Ends a search. */
    private static final class SpentException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SpentException() {
            super("The search took too long.", null, false, false);
        }
    }
}
