package org.vipdrift.capture.sample;

/** The checksum of RFC 1071, written a second time and as plainly as can be. */
final class Sums {
    private Sums() {
    }

    /** The packet with its checksum put where two zero octets are. */
    static byte[] put(byte[] packet, int at, byte[] pseudoHeader) {
        int sum = complement(Octets.of(pseudoHeader, packet).array());
        packet[at] = (byte) (sum >> 8);
        packet[at + 1] = (byte) sum;
        return packet;
    }

    static byte[] put(byte[] packet, int at) {
        return put(packet, at, new byte[0]);
    }

    /** What UDP, TCP, ICMPv6 and VRRP put before the packet when they sum it up. */
    static byte[] pseudo(String from, String to, int protocol, int length) {
        Octets ends = new Octets().ip(from).ip(to);
        return from.contains(":") ? ends.u32(length).u24(0).u8(protocol).array()
                : ends.u8(0, protocol).u16(length).array();
    }

    private static int complement(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < bytes.length; i++) {
            sum += (bytes[i] & 0xff) << (i % 2 == 0 ? 8 : 0);
            sum = (sum & 0xffff) + (sum >> 16);
        }
        return ~sum & 0xffff;
    }
}
