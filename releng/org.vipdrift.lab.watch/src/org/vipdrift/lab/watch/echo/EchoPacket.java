package org.vipdrift.lab.watch.echo;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Writes and reads echo messages: of ICMP (RFC 792), whose reply comes with the IPv4 header before it (raw(7)), and of ICMPv6
 * (RFC 4443), whose does not and whose checksum is the kernel's work.
 *
 * <pre>
 * 0   type 1 (8 request, 0 reply; 128, 129) | code 1 | checksum 2 | identifier 2 | sequence number 2
 * 8   our sequence number 8: it does not wrap
 * </pre>
 */
record EchoPacket(byte request, byte reply, boolean headed) {
    static final EchoPacket ICMP = new EchoPacket((byte) 8, (byte) 0, true);
    static final EchoPacket ICMP6 = new EchoPacket((byte) 128, (byte) 129, false);
    static final int LENGTH = 16;
    static final int LONGEST_ANSWER = 60 + LENGTH;
    private static final int OURS = 8;
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    void request(MemorySegment packet, short identifier, long sequence) {
        packet.set(JAVA_BYTE, 0, request);
        packet.set(JAVA_BYTE, 1, (byte) 0);
        packet.set(SHORT, 2, (short) 0);
        packet.set(SHORT, 4, identifier);
        packet.set(SHORT, 6, (short) sequence);
        packet.set(LONG, OURS, sequence);
        packet.set(SHORT, 2, checksum(packet));
    }

    /** Our sequence number in a reply to us, -1 for any other message. */
    long answered(MemorySegment received, long length, short identifier) {
        long header = headed && length > 0 ? (received.get(JAVA_BYTE, 0) & 0xf) * 4L : 0;
        boolean ours = length >= header + LENGTH && received.get(JAVA_BYTE, header) == reply
                && received.get(SHORT, header + 4) == identifier;
        return ours ? received.get(LONG, header + OURS) : -1;
    }

    /** RFC 1071. */
    private static short checksum(MemorySegment packet) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i += 2) {
            sum += packet.get(SHORT, i) & 0xffff;
        }
        sum = (sum & 0xffff) + (sum >>> 16);
        return (short) ~(sum + (sum >>> 16));
    }
}
