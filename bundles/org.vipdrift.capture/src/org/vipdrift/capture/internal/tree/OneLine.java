package org.vipdrift.capture.internal.tree;

import org.vipdrift.core.Printable;

/** Text from a packet or a file as a person reads it in one line. */
public final class OneLine {
    private static final int LONGEST = 64;

    private OneLine() {
    }

    /** All lines in one, as many characters as that, made printable. */
    public static String of(String words, int longest) {
        String shown = words.length() > longest ? words.substring(0, longest) + "\u2026" : words;
        return Printable.clean(String.join("  ", shown.strip().lines().map(String::strip).toList()));
    }

    /** The first 64 characters, made printable. */
    public static String of(String words) {
        return Printable.clean(words.length() > LONGEST ? words.substring(0, LONGEST) + "..." : words);
    }
}
