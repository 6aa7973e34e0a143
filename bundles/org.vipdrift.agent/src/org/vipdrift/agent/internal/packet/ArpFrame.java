package org.vipdrift.agent.internal.packet;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.vipdrift.agent.api.AgentEvent.Said;
import org.vipdrift.core.MacAddress;

/**
 * Immutable. ARP for IPv4 over Ethernet (RFC 826).
 *
 * <pre>
 *  0 destination MAC (6)   6 source MAC (6)       12 ethertype 0806
 * 14 hardware type 0001   16 protocol type 0800   18 lengths 06 04     20 operation (2)
 * 22 sender MAC (6)       28 sender IP (4)        32 target MAC (6)    38 target IP (4)   42
 * </pre>
 */
record ArpFrame(MacAddress destination, MacAddress source, int operation, MacAddress senderMac, InetAddress senderIp,
        MacAddress targetMac, InetAddress targetIp) {
    static final int ETHERTYPE = 0x0806;
    static final int REQUEST = 1;
    static final int REPLY = 2;
    private static final int LENGTH = 42;
    private static final long ETHERNET_IPV4 = 0x0001_0800_06_04L;
    private static final byte[] NO_IP = new byte[4];

    /** The gratuitous request: a station that knows the address notes the sender at once. */
    static ArpFrame announcingRequest(MacAddress mac, InetAddress ip) {
        return new ArpFrame(MacAddress.BROADCAST, mac, REQUEST, mac, ip, MacAddress.ZERO, ip);
    }

    /** The gratuitous reply: its target MAC equals the sender's, else Linux ignores it for the first second. */
    static ArpFrame announcingReply(MacAddress mac, InetAddress ip) {
        return new ArpFrame(MacAddress.BROADCAST, mac, REPLY, mac, ip, mac, ip);
    }

    /** A probe (RFC 5227): it has no sender IP, so that it changes nobody's cache. */
    static ArpFrame probe(MacAddress mac, InetAddress ip) {
        return new ArpFrame(MacAddress.BROADCAST, mac, REQUEST, mac, ip(NO_IP), MacAddress.ZERO, ip);
    }

    /** A request as any station makes it when it has something to send. */
    static ArpFrame request(MacAddress mac, InetAddress own, InetAddress ip) {
        return new ArpFrame(MacAddress.BROADCAST, mac, REQUEST, mac, own, MacAddress.ZERO, ip);
    }

    /** A reply for one station, as if it had asked. */
    static ArpFrame replyTo(MacAddress station, InetAddress stationIp, MacAddress mac, InetAddress ip) {
        return new ArpFrame(station, mac, REPLY, mac, ip, station, stationIp);
    }

    ArpFrame to(MacAddress station) {
        return new ArpFrame(station, source, operation, senderMac, senderIp, targetMac, targetIp);
    }

    boolean isProbe() {
        return operation == REQUEST && senderIp.isAnyLocalAddress();
    }

    /** How its sender speaks for the sender IP; gratuitous is what asks for, or answers to, the sender's own. */
    Said said() {
        return senderIp.equals(targetIp) ? Said.ANNOUNCEMENT : operation == REPLY ? Said.ANSWER : Said.USE;
    }

    /** @return empty if it is too short, or not ARP for IPv4 over Ethernet */
    static Optional<ArpFrame> parse(ByteBuffer frame) {
        if (frame.remaining() < LENGTH) {
            return Optional.empty();
        }
        byte[] f = new byte[LENGTH];
        frame.duplicate().get(f);
        ByteBuffer numbers = ByteBuffer.wrap(f);
        if ((numbers.getShort(12) & 0xffff) != ETHERTYPE || numbers.getLong(12) << 16 >>> 16 != ETHERNET_IPV4) {
            return Optional.empty();
        }
        return Optional.of(new ArpFrame(MacAddress.of(f, 0), MacAddress.of(f, 6), numbers.getShort(20) & 0xffff,
                MacAddress.of(f, 22), ip(octets(numbers, 28)), MacAddress.of(f, 32), ip(octets(numbers, 38))));
    }

    private static byte[] octets(ByteBuffer from, int at) {
        byte[] octets = new byte[4];
        from.get(at, octets);
        return octets;
    }

    private static InetAddress ip(byte[] octets) {
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("four octets are an address", e);
        }
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(LENGTH).put(destination.octets()).put(source.octets()).putShort((short) ETHERTYPE)
                .putShort((short) (ETHERNET_IPV4 >>> 32)).putInt((int) ETHERNET_IPV4).putShort((short) operation)
                .put(senderMac.octets()).put(senderIp.getAddress()).put(targetMac.octets()).put(targetIp.getAddress())
                .array();
    }
}
