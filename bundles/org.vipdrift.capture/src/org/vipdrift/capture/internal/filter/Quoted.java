package org.vipdrift.capture.internal.filter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Strings in double quotes, with the escapes of C: {@code \n \x1b \033 \" \\} and so on. */
public final class Quoted {
    private static final String LETTERS = "abfnrtv\\\"'";
    private static final String MEANINGS = "\u0007\b\f\n\r\t\u000b\\\"'";

    private Quoted() {
    }

    /** The octets a string stands for, its characters in UTF-8. */
    static byte[] octets(Token string) throws Refusal {
        if (string.kind() != Token.Kind.STRING) {
            return string.text().getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String text = string.text();
        for (int at = 0; at < text.length();) {
            if (text.charAt(at) == '\\') {
                at = escape(string, at, out);
            } else {
                int end = text.offsetByCodePoints(at, 1);
                out.writeBytes(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
                at = end;
            }
        }
        return out.toByteArray();
    }

    static String text(Token string) throws Refusal {
        return new String(octets(string), StandardCharsets.UTF_8);
    }

    private static int escape(Token string, int at, ByteArrayOutputStream out) throws Refusal {
        String text = string.text();
        char letter = text.charAt(at + 1);
        int meaning = LETTERS.indexOf(letter);
        if (meaning >= 0) {
            out.write(MEANINGS.charAt(meaning));
            return at + 2;
        }
        int radix = letter == 'x' ? 16 : 8;
        int from = at + (letter == 'x' ? 2 : 1);
        int end = from;
        while (end < text.length() && end < from + (radix == 16 ? 2 : 3)
                && Character.digit(text.charAt(end), radix) >= 0) {
            end++;
        }
        if (end == from || Integer.parseInt(text, from, end, radix) > 0xff) {
            int start = string.start() + 1 + at;
            throw Refusal.at(start, start + 2, "There is no such escape in a string; a backslash is written \\\\.");
        }
        out.write(Integer.parseInt(text, from, end, radix));
        return end;
    }

    /** A text as a string of a filter. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            int c = octet & 0xff;
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' ' || c > '~') {
                out.append(String.format("\\x%02x", c));
            } else {
                out.append((char) c);
            }
        }
        return out.append('"').toString();
    }
}
