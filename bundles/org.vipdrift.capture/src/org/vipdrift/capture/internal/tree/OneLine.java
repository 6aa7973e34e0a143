package org.vipdrift.capture.internal.tree;

import org.vipdrift.core.Printable;

/** Text from a packet or a file as a person reads it in one line. */
public final class OneLine {
    private static final int LONGEST = 64;

    private OneLine() {
    }

    /** The first 64 characters, made printable. */
    public static String of(String words) {
        return Printable.clean(words.length() > LONGEST ? words.substring(0, LONGEST) + "..." : words);
    }
}
