package org.vipdrift.cli.internal.text;

import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal a text takes: most East Asian characters take two, combining ones none. */
public final class Columns {
    private Columns() {
    }

    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** Breaks a text between words into parts that fit, at least one; a longer word stays whole. */
    static List<String> wrap(String text, int room) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String word : width(text) <= room ? new String[] {text} : text.split(" ")) {
            if (!part.isEmpty() && width(part.toString()) + 1 + width(word) > room) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : " ").append(word);
        }
        parts.add(part.toString());
        return parts;
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /** The blocks of UAX #11's wide characters that matter in names and sentences. */
    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115f || c >= 0x2e80 && c <= 0xa4cf || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff || c >= 0xfe30 && c <= 0xfe6f || c >= 0xff00 && c <= 0xff60
                || c >= 0xffe0 && c <= 0xffe6 || c >= 0x1f300 && c <= 0x1faff || c >= 0x20000 && c <= 0x3fffd;
    }
}
