package org.vipdrift.capture.internal.decode;

import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;

/** The checksum of RFC 1071. */
final class InternetChecksum {
    private static final int ODD_SHIFT = 8;
    private static final int ALL_ONES = 0xffff;

    private InternetChecksum() {
    }

    /** The sum of 16-bit words, not yet folded; an odd last octet counts as the high half of a word. */
    static long sum(Slice data) {
        long sum = 0;
        int even = data.length() & ~1;
        for (int i = 0; i < even; i += 2) {
            sum += data.u16(i);
        }
        return even < data.length() ? sum + ((long) data.u8(even) << ODD_SHIFT) : sum;
    }

    /** Whether data that include their own checksum add up, given the sum of everything before them. */
    static boolean holds(Slice data, long before) {
        long sum = sum(data) + before;
        while (sum >>> 16 != 0) {
            sum = (sum & ALL_ONES) + (sum >>> 16);
        }
        return sum == ALL_ONES;
    }

    /** Adds Wireshark's status field and, if it does not hold, a warning. */
    static void report(Layer layer, String checksumField, boolean holds) {
        layer.conclude(checksumField + ".status", "[Checksum Status: " + (holds ? "Good" : "Bad") + "]",
                new FieldValue.Number(holds ? 1 : 0, 0), Severity.NONE);
        if (!holds) {
            layer.note(Severity.WARNING, "The checksum does not match the bytes");
        }
    }
}
