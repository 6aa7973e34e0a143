package org.vipdrift.agent.internal.packet;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.MacAddress;

/**
 * Reads and writes {@link NdpFrame} as IPv6 over Ethernet.
 *
 * <pre>
 *  0 destination MAC (6)   6 source MAC (6)   12 ethertype 86dd
 * 14 version 6, class, flow (4)   18 payload length (2)   20 next header 58   21 hop limit 255
 * 22 source IP (16)   38 destination IP (16)
 * 54 type 135 or 136   55 code 0   56 checksum (2)   58 flags R S O and reserved (4)   62 target IP (16)
 * 78 options: type (1: source, 2: target link-layer address), length in 8 octets, value
 * </pre>
 */
final class NdpLayout {
    private static final int IPV6 = 14;
    private static final int ICMP = 54;
    private static final int OPTIONS = 78;
    private static final int ICMPV6 = 58;
    private static final int HOPS = 255;
    private static final int LINK_LAYER_OPTION = 8;

    private NdpLayout() {
    }

    /** @return empty if it is neither message, cut, from another segment (hop limit), or its checksum is wrong */
    static Optional<NdpFrame> parse(ByteBuffer frame) {
        byte[] f = new byte[frame.remaining()];
        frame.duplicate().get(f);
        ByteBuffer n = ByteBuffer.wrap(f);
        if (f.length < OPTIONS || n.getShort(12) != (short) NdpFrame.ETHERTYPE || f[IPV6] >> 4 != 6 || f[20] != ICMPV6
                || f[21] != (byte) HOPS || f[ICMP + 1] != 0) {
            return Optional.empty();
        }
        int type = f[ICMP] & 0xff;
        int end = ICMP + (n.getShort(18) & 0xffff);
        if (type != NdpFrame.SOLICITATION && type != NdpFrame.ADVERTISEMENT || end < OPTIONS || end > f.length
                || checksum(n, end) != 0) {
            return Optional.empty();
        }
        return Optional.of(new NdpFrame(MacAddress.of(f, 0), MacAddress.of(f, 6), ip(octets(n, 22)), ip(octets(n, 38)),
                type, n.getInt(58), ip(octets(n, 62)), option(f, end, type == NdpFrame.SOLICITATION ? 1 : 2)));
    }

    private static @Nullable MacAddress option(byte[] f, int end, int wanted) {
        int at = OPTIONS;
        while (at + LINK_LAYER_OPTION <= end && f[at + 1] != 0) {
            if (f[at] == wanted) {
                return MacAddress.of(f, at + 2);
            }
            at += (f[at + 1] & 0xff) * LINK_LAYER_OPTION;
        }
        return null;
    }

    private static byte[] octets(ByteBuffer from, int at) {
        byte[] octets = new byte[16];
        from.get(at, octets);
        return octets;
    }

    static InetAddress ip(byte[] octets) {
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("sixteen octets are an address", e);
        }
    }

    static byte[] write(NdpFrame f) {
        MacAddress option = f.linkLayer();
        int end = OPTIONS + (option == null ? 0 : LINK_LAYER_OPTION);
        ByteBuffer frame = ByteBuffer.allocate(end).put(f.destination().octets()).put(f.source().octets())
                .putShort((short) NdpFrame.ETHERTYPE).putInt(6 << 28).putShort((short) (end - ICMP)).put((byte) ICMPV6)
                .put((byte) HOPS).put(f.sourceIp().getAddress()).put(f.destinationIp().getAddress())
                .put((byte) f.type())
                .put((byte) 0).putShort((short) 0).putInt(f.flags()).put(f.target().getAddress());
        if (option != null) {
            frame.put((byte) (f.type() == NdpFrame.SOLICITATION ? 1 : 2)).put((byte) 1).put(option.octets());
        }
        return frame.putShort(ICMP + 2, (short) checksum(frame, end)).array();
    }

    /** RFC 4443, 2.3: over the addresses, the length, the next header and the message; 0 for one that is right. */
    private static int checksum(ByteBuffer frame, int end) {
        long sum = end - ICMP + ICMPV6;
        for (int at = 22; at + 1 < end; at += 2) {
            sum += frame.getShort(at) & 0xffff;
        }
        if ((end & 1) != 0) {
            sum += (frame.get(end - 1) & 0xff) << 8;
        }
        while (sum >> 16 != 0) {
            sum = (sum & 0xffff) + (sum >> 16);
        }
        return (int) ~sum & 0xffff;
    }
}
