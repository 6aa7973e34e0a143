package org.vipdrift.capture.internal.file;

/**
 * Numbers of pcapng (draft-ietf-opsawg-pcapng). Every block, in the byte order of its section, padded to 4 octets:
 *
 * <pre>
 *  0         4         8                      total - 4   total
 *  +---------+---------+----------...---------+-----------+
 *  | type    | total   | body, options        | total     |
 *  +---------+---------+----------...---------+-----------+
 *
 *  Section Header        | order | major minor | section length (8) | options
 *  Interface Description | link type (2), 0 (2) | snap length | options
 *  Enhanced Packet       | interface | time high | time low | captured | original | octets, padded | options
 *  Packet (obsolete)     | interface (2) drops (2) | time high | time low | captured | original | octets ... | options
 *  Simple Packet         | original | octets, padded
 *  Interface Statistics  | interface | time high | time low | options
 * </pre>
 */
final class Blocks {
    static final int SECTION = 0x0a0d_0d0a;
    static final int INTERFACE = 1;
    static final int PACKET = 2;
    static final int SIMPLE_PACKET = 3;
    static final int STATISTICS = 5;
    static final int ENHANCED_PACKET = 6;

    /** The order of octets in a section, as its writer sees it. */
    static final int ORDER_MAGIC = 0x1a2b_3c4d;
    static final int MAJOR = 1;

    static final int TOTAL = 4;
    static final int BODY = 8;
    static final int TRAILER = 4;
    static final int SHORTEST = BODY + TRAILER;
    static final int SECTION_OPTIONS = BODY + 16;
    static final int INTERFACE_OPTIONS = BODY + 8;
    static final int PACKET_DATA = BODY + 20;
    static final int CAPTURED = BODY + 12;
    static final int SIMPLE_DATA = BODY + 4;
    static final int STATISTICS_OPTIONS = BODY + 12;

    /** Where in an option its value is; before it are its code and its length, of 2 octets each. */
    static final int OPTION_VALUE = 4;
    static final int END_OPTION = 0;
    static final int COMMENT = 1;
    static final int SECTION_HARDWARE = 2;
    static final int SECTION_SYSTEM = 3;
    static final int SECTION_APPLICATION = 4;
    static final int INTERFACE_NAME = 2;
    static final int INTERFACE_DESCRIPTION = 3;
    static final int INTERFACE_RESOLUTION = 9;
    static final int INTERFACE_FILTER = 11;
    static final int INTERFACE_SYSTEM = 12;
    static final int INTERFACE_OFFSET = 14;
    static final int PACKET_FLAGS = 2;
    static final int PACKET_DROPPED = 4;
    static final int RECEIVED = 4;
    static final int DROPPED = 5;
    static final int ACCEPTED = 6;
    static final int SYSTEM_DROPPED = 7;
    static final int DELIVERED = 8;

    private Blocks() {
    }

    /** A length with the padding to the next multiple of 4. */
    static long padded(long length) {
        return length + 3 & ~3L;
    }

    /** The least octets a block of that type has. */
    static int least(int type) {
        return TRAILER + switch (type) {
            case SECTION -> SECTION_OPTIONS;
            case INTERFACE -> INTERFACE_OPTIONS;
            case PACKET, ENHANCED_PACKET -> PACKET_DATA;
            case SIMPLE_PACKET -> SIMPLE_DATA;
            case STATISTICS -> STATISTICS_OPTIONS;
            default -> BODY;
        };
    }
}
