package org.vipdrift.bench.file;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The octets of made-up packets, with right checksums. Hosts are the last octet of 198.51.100.0/24. */
final class PacketBytes {
    static final int ICMP = 1;
    static final int TCP = 6;
    static final int UDP = 17;
    private static final int VRRP = 112;
    private static final int NETWORK = 198 << 24 | 51 << 16 | 100 << 8;
    private static final int ROUTERS = 224 << 24 | 18;
    private static final int LEAST_FRAME = 60;
    private static final int IP = 14;
    private static final int BEHIND_IP = 34;
    private static final int TCP_HEADER = 32;
    /** Of no known protocol, so that nobody looks into the payload. */
    private static final short SERVICE = 10_007;

    record Sent(int here, int there) {
    }

    private PacketBytes() {
    }

    static byte[] arp(int from, int to, boolean reply) {
        ByteBuffer arp = ethernet(LEAST_FRAME, from, reply ? to : 255, 0x0806);
        arp.putShort((short) 1).putShort((short) 0x0800).put((byte) 6).put((byte) 4).putShort((short) (reply ? 2 : 1));
        mac(arp, from).putInt(NETWORK | from);
        (reply ? mac(arp, to) : arp.put(new byte[6])).putInt(NETWORK | to);
        return arp.array();
    }

    /** An advert of version 3 for one address. */
    static byte[] vrrp(int from, int router) {
        byte[] body = ByteBuffer.allocate(12).put((byte) 0x31).put((byte) router).put((byte) 100).put((byte) 1)
                .putShort((short) 100).putShort((short) 0).putInt(NETWORK | 100 + router).array();
        ByteBuffer packet = header(VRRP, from, ROUTERS, 255, body.length, 255).put(body);
        return sum(packet, VRRP, BEHIND_IP + 6, body.length);
    }

    /** @param sent octets of TCP each way before this packet */
    static byte[] ip(int protocol, int from, int to, int payload, Sent sent) {
        int length = payload + (protocol == TCP ? TCP_HEADER : 8);
        ByteBuffer packet = header(protocol, from, NETWORK | to, to, length, 64);
        if (protocol == ICMP) {
            packet.put((byte) (from < to ? 8 : 0)).put((byte) 0).putInt(0).putShort((short) sent.here());
            return sum(fill(packet, payload), protocol, BEHIND_IP + 2, length);
        }
        packet.putShort(port(from, to)).putShort(port(to, from));
        if (protocol == UDP) {
            packet.putShort((short) length).putShort((short) 0);
            return sum(fill(packet, payload), protocol, BEHIND_IP + 6, length);
        }
        packet.putInt(1 + sent.here()).putInt(1 + sent.there()).put((byte) 0x80).put((byte) 0x10)
                .putShort((short) 501).putInt(0).put((byte) 1).put((byte) 1).put((byte) 8).put((byte) 10)
                .putInt(sent.here()).putInt(sent.there());
        return sum(fill(packet, payload), protocol, BEHIND_IP + 16, length);
    }

    /** The lower host serves the higher one. */
    private static short port(int host, int other) {
        return host < other ? SERVICE : (short) (40_000 + other);
    }

    private static ByteBuffer fill(ByteBuffer packet, int payload) {
        byte[] octets = new byte[payload];
        Arrays.fill(octets, (byte) 'v');
        return packet.put(octets);
    }

    private static ByteBuffer header(int protocol, int from, int destination, int to, int length, int hops) {
        ByteBuffer packet = ethernet(Math.max(LEAST_FRAME, BEHIND_IP + length), from, to, 0x0800);
        packet.put((byte) 0x45).put((byte) 0).putShort((short) (20 + length)).putInt(0x4000).put((byte) hops)
                .put((byte) protocol).putShort((short) 0).putInt(NETWORK | from).putInt(destination);
        return packet.putShort(IP + 10, checksum(packet, IP, 20, 0));
    }

    private static ByteBuffer ethernet(int length, int from, int to, int type) {
        ByteBuffer frame = ByteBuffer.allocate(length);
        return mac(mac(frame, to), from).putShort((short) type);
    }

    /** Locally administered; 255 stands for all. */
    private static ByteBuffer mac(ByteBuffer frame, int host) {
        return host == 255 ? frame.putInt(-1).putShort((short) -1) : frame.putInt(0x0200_0000).putShort((short) host);
    }

    private static byte[] sum(ByteBuffer packet, int protocol, int at, int length) {
        long pseudo = protocol == ICMP ? 0
                : protocol + length + words(packet, IP + 12, 8);
        return packet.putShort(at, checksum(packet, BEHIND_IP, length, pseudo)).array();
    }

    private static short checksum(ByteBuffer packet, int from, int length, long before) {
        long sum = before + words(packet, from, length);
        while (sum >>> 16 != 0) {
            sum = (sum & 0xffff) + (sum >>> 16);
        }
        return (short) ~sum;
    }

    private static long words(ByteBuffer packet, int from, int length) {
        long sum = 0;
        for (int i = 0; i < length; i++) {
            int octet = packet.get(from + i) & 0xff;
            sum += i % 2 == 0 ? octet << 8 : octet;
        }
        return sum;
    }
}
