package org.vipdrift.cli.internal.packet;

import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Confined to one thread. What texts became as octets, for those that are said again and again: the words between the
 * numbers of a line are the same objects in each. Forgets a text for another one that has the same place.
 */
final class SaidTexts {
    private static final int PLACES = 1 << 7;
    /** Octets; longer texts are of one packet. */
    private static final int LONGEST = 40;
    private final @Nullable String[] texts = new String[PLACES];
    private final byte[][] octets = new byte[PLACES][];

    /** @return null if it is not known; not to be written to */
    byte @Nullable [] octets(String text) {
        int place = place(text);
        return texts[place] == text ? octets[place] : null;
    }

    /** Remembers what a text became: a part of an array, from one octet on to before another. */
    void keep(String text, byte[] line, int from, int end) {
        if (end - from <= LONGEST) {
            int place = place(text);
            texts[place] = text;
            octets[place] = Arrays.copyOfRange(line, from, end);
        }
    }

    private static int place(String text) {
        return text.hashCode() & PLACES - 1;
    }
}
