package org.vipdrift.capture.internal.file;

import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.CaptureOrder;

/**
 * The beginning of a pcap file (draft-ietf-opsawg-pcap, section 4), in the byte order of its writer:
 *
 * <pre>
 *  0       4       6       8       12      16      20      24
 *  +-------+---+---+-------+-------+-------+-------+-------+
 *  | magic |maj|min| zone  | 0     | snap  |F + linktype   |
 *  +-------+---+---+-------+-------+-------+-------+-------+
 *  magic a1b2c3d4 microseconds, a1b23c4d nanoseconds, a1b2cd34 patched libpcap: packets have 8 octets more
 *  the low 16 bits of the last word are the link type
 * </pre>
 *
 * @param big whether the first octet of a number is its most significant one
 */
record PcapHeader(boolean big, boolean nanoseconds, boolean patched, int major, int minor, int snapLength,
        int linkType) {
    static final int LENGTH = 24;
    static final int MICROS_MAGIC = 0xa1b2_c3d4;
    static final int NANOS_MAGIC = 0xa1b2_3c4d;
    static final int PATCHED_MAGIC = 0xa1b2_cd34;
    static final int MAJOR = 2;
    private static final int LINK_TYPE = 0xffff;
    private static final int MOST_OCTETS = 128 << 20;

    /** @return null if it is no pcap file */
    static @Nullable PcapHeader parse(byte[] head) {
        if (head.length < LENGTH) {
            return null;
        }
        int magic = Words.i32(head, 0, true);
        boolean big = isMagic(magic);
        if (!big && !isMagic(Integer.reverseBytes(magic))) {
            return null;
        }
        int word = big ? magic : Integer.reverseBytes(magic);
        return new PcapHeader(big, word == NANOS_MAGIC, word == PATCHED_MAGIC, Words.u16(head, 4, big),
                Words.u16(head, 6, big), Words.i32(head, 16, big), Words.i32(head, 20, big) & LINK_TYPE);
    }

    private static boolean isMagic(int word) {
        return word == MICROS_MAGIC || word == NANOS_MAGIC || word == PATCHED_MAGIC;
    }

    /** The most octets a packet can have: more is a sign of damage. */
    int mostOctets() {
        return Math.clamp(snapLength, CaptureOrder.LONGEST_FRAME, MOST_OCTETS);
    }
}
