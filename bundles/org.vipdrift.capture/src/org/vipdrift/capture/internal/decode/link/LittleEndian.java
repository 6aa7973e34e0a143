package org.vipdrift.capture.internal.decode.link;

import org.vipdrift.capture.Slice;

/** Unsigned numbers with their lowest octet first, as 802.11 and radiotap have them. */
final class LittleEndian {
    private LittleEndian() {
    }

    static int u16(Slice data, int at) {
        return Short.toUnsignedInt(Short.reverseBytes((short) data.u16(at)));
    }

    static long u32(Slice data, int at) {
        return Integer.toUnsignedLong(Integer.reverseBytes((int) data.number(at, Integer.BYTES)));
    }
}
