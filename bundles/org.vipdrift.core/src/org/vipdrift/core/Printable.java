package org.vipdrift.core;

import java.util.stream.Collectors;

/** Text from outside made safe to show: control, format and bidirectional characters become visible escapes. */
public final class Printable {
    private static final int LONGEST = 200;
    private static final int LEAST_DIGITS = 4;
    private static final int LONGEST_ESCAPE = 6;
    /** Of a hexadecimal digit. */
    private static final int BITS = 4;

    private Printable() {
    }

    /** The text in double quotes, at most 200 characters of it, with everything unprintable escaped. */
    public static String quoted(String text) {
        return '"' + clean(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + '"';
    }

    /** The text with ISO control, format, surrogate and private-use characters as {@code \\uXXXX}. */
    public static String clean(String text) {
        int good = 0;
        while (good < text.length() && !isEscaped(text.codePointAt(good))) {
            good += Character.charCount(text.codePointAt(good));
        }
        if (good == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(good + (text.length() - good) * LONGEST_ESCAPE).append(text, 0, good);
        for (int at = good; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            append(out, text.codePointAt(at));
        }
        return out.toString();
    }

    /** A program's lines as text that can be followed by more: in one line, made printable, with a full stop. */
    public static String sentence(String lines) {
        String text = clean(lines.strip().lines().map(String::strip).collect(Collectors.joining(" ")));
        return text.isEmpty() || text.endsWith(".") ? text : text + ".";
    }

    private static boolean isEscaped(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED ->
                true;
            default -> false;
        };
    }

    /** Without a formatter: packets may consist of nothing but what is escaped. */
    private static void append(StringBuilder out, int c) {
        if (!isEscaped(c)) {
            out.appendCodePoint(c);
            return;
        }
        out.append("\\u");
        int digits = Math.max(LEAST_DIGITS, (Integer.SIZE - Integer.numberOfLeadingZeros(c) + BITS - 1) / BITS);
        for (int digit = digits - 1; digit >= 0; digit--) {
            out.append(Character.forDigit(c >>> BITS * digit & 0xf, 1 << BITS));
        }
    }

    /** All lines in one, as many characters as that, made printable. */
    public static String oneLine(String text, int longest) {
        String shown = text.length() > longest ? text.substring(0, longest) + "\u2026" : text;
        return clean(String.join("  ", shown.strip().lines().map(String::strip).toList()));
    }
}
