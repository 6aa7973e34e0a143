package org.vipdrift.inventory.internal.exchange.ansible;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/**
 * Host patterns with ranges: {@code web[01:20]}, {@code db[a:f]}, {@code n[0:10:5].x}, several in one; both ends belong to
 * it, the first may be left out for 0, and one that begins with 0 keeps its number of digits.
 */
final class Ranges {
    private static final Pattern RANGE = Pattern.compile("\\[([0-9]*|[A-Za-z]):([0-9]+|[A-Za-z])(?::([0-9]{1,6}))?\\]");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*:[^\\]]*\\]");
    private static final int LONGEST_NUMBER = 9;
    private static final int MOST = 10_000;
    private static final int MOST_RANGES = 8;

    private Ranges() {
    }

    /** @throws InvalidValueException if a range can't be, or makes more than 10,000 hosts */
    static List<String> expanded(String pattern) {
        if (RANGE.matcher(pattern).results().limit(MOST_RANGES + 1L).count() > MOST_RANGES) {
            throw wrong(pattern);
        }
        Matcher range = RANGE.matcher(pattern);
        if (!range.find()) {
            if (BRACKETS.matcher(pattern).find()) {
                throw wrong(pattern);
            }
            return List.of(pattern);
        }
        List<String> tails = expanded(pattern.substring(range.end()));
        List<String> all = values(pattern, range).flatMap(
                value -> tails.stream().map(tail -> pattern.substring(0, range.start()) + value + tail))
                .limit(MOST + 1L).toList();
        if (all.size() > MOST) {
            throw new InvalidValueException("The range " + Printable.quoted(pattern) + " makes more than " + MOST
                    + " hosts; make it smaller.");
        }
        return all;
    }

    private static Stream<String> values(String pattern, Matcher range) {
        String first = String.valueOf(range.group(1));
        String last = String.valueOf(range.group(2));
        int step = range.group(3) == null ? 1 : Integer.parseInt(String.valueOf(range.group(3)));
        boolean letters = !first.isEmpty() && Character.isLetter(first.charAt(0));
        if (letters != Character.isLetter(last.charAt(0)) || step == 0) {
            throw wrong(pattern);
        }
        return letters ? letters(pattern, first.charAt(0), last.charAt(0), step) : numbers(pattern, first, last, step);
    }

    /** In the order of ASCII, small letters apart from capitals. */
    private static Stream<String> letters(String pattern, char first, char last, int step) {
        if (first > last || Character.isUpperCase(first) != Character.isUpperCase(last)) {
            throw wrong(pattern);
        }
        return steps(first, last, step).mapToObj(Character::toString);
    }

    private static Stream<String> numbers(String pattern, String first, String last, int step) {
        boolean padded = first.length() > 1 && first.startsWith("0");
        if (first.length() > LONGEST_NUMBER || last.length() > LONGEST_NUMBER
                || padded && first.length() != last.length()) {
            throw wrong(pattern);
        }
        int from = first.isEmpty() ? 0 : Integer.parseInt(first);
        if (from > Integer.parseInt(last)) {
            throw wrong(pattern);
        }
        String form = padded ? "%0" + first.length() + "d" : "%d";
        return steps(from, Integer.parseInt(last), step).mapToObj(n -> String.format(Locale.ROOT, form, n));
    }

    private static IntStream steps(int first, int last, int step) {
        return IntStream.iterate(first, n -> n <= last, n -> n + step);
    }

    private static InvalidValueException wrong(String pattern) {
        return new InvalidValueException("The range in " + Printable.quoted(pattern)
                + " can't be: write [1:20], [01:20] or [a:f], the smaller one first.");
    }
}
