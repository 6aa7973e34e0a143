package org.vipdrift.capture.internal.tree;

import org.vipdrift.capture.Slice;

/** The checksum of RFC 1071: the ones' complement of the ones' complement sum of 16-bit words. */
public final class InternetChecksum {
    private static final int ALL_ONES = 0xffff;
    private static final long LOW = 0xffff_ffffL;

    private InternetChecksum() {
    }

    /**
     * The sum of 16-bit words, not yet folded; an odd last octet counts as the high half of a word. Wider words give
     * the same sum once folded, RFC 1071 2.
     */
    public static long sum(Slice data) {
        int length = data.length();
        long sum = 0;
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            long words = data.u64(at);
            sum += (words >>> 32) + (words & LOW);
        }
        for (; at + 2 <= length; at += 2) {
            sum += data.u16(at);
        }
        return at < length ? sum + ((long) data.u8(at) << Byte.SIZE) : sum;
    }

    /** Whether data that include their own checksum add up, given the sum of everything before them. */
    public static boolean holds(Slice data, long before) {
        return folded(sum(data) + before) == ALL_ONES;
    }

    static int folded(long sum) {
        long folded = sum;
        while (folded >>> 16 != 0) {
            folded = (folded & ALL_ONES) + (folded >>> 16);
        }
        return (int) folded;
    }
}
