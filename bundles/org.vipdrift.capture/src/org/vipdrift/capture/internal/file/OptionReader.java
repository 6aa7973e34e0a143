package org.vipdrift.capture.internal.file;

import java.nio.charset.StandardCharsets;

/**
 * Confined to one thread. Walks the options of a pcapng block; one that does not fit into its block ends them.
 *
 * <pre>
 *  0        2        4                 4 + length, padded to 4
 *  +--------+--------+-------...-------+
 *  | code   | length | value           |
 *  +--------+--------+-------...-------+
 * </pre>
 */
final class OptionReader {
    private final byte[] octets;
    private final int end;
    private final boolean big;
    private long next;
    private int at;
    private int length;

    /** Options from one index of an array to another. */
    OptionReader(byte[] octets, int from, int end, boolean big) {
        this.octets = octets;
        this.end = Math.min(end, octets.length);
        this.big = big;
        next = from;
    }

    /** Goes to the next option; false at the end. */
    boolean next() {
        if (next > end - Blocks.OPTION_VALUE) {
            return false;
        }
        at = (int) next;
        length = Words.u16(octets, at + 2, big);
        next = at + Blocks.OPTION_VALUE + Blocks.padded(length);
        return code() != Blocks.END_OPTION && at + Blocks.OPTION_VALUE + length <= end;
    }

    /** Octets the value has. */
    int length() {
        return length;
    }

    int code() {
        return Words.u16(octets, at, big);
    }

    String text() {
        return text(0);
    }

    /** The text from an octet of the value on; empty if there is none. */
    String text(int from) {
        int size = length - from;
        return size <= 0 ? "" : new String(octets, at + Blocks.OPTION_VALUE + from, size, StandardCharsets.UTF_8);
    }

    /** The value as a signed number of 8 octets, unsigned of 1 or 4; 0 for any other length. */
    long number() {
        int value = at + Blocks.OPTION_VALUE;
        return switch (length) {
            case 1 -> octets[value] & 0xff;
            case Integer.BYTES -> Words.u32(octets, value, big);
            case Long.BYTES -> Words.i64(octets, value, big);
            default -> 0;
        };
    }
}
