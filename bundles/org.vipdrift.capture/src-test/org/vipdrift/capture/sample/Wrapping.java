package org.vipdrift.capture.sample;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.vipdrift.capture.Frame;

/** Headers with right lengths and checksums around a payload that need not make sense, named by what reads it. */
public enum Wrapping {
    ARP("arp", payload -> Frames.ethernet(0x0806, payload)),
    RARP("arp", payload -> Frames.ethernet(0x8035, payload)),
    SNAP("llc", payload -> Frames.ethernet(Math.min(payload.length, 1500), payload)),
    VLAN("vlan", payload -> Frames.ethernet(0x8100, payload)),
    PROVIDER_VLAN("ieee8021ad", payload -> Frames.ethernet(0x88a8, payload)),
    IPV4("ip", payload -> Frames.ethernet(0x0800, payload)),
    IPV6("ipv6", payload -> Frames.ethernet(0x86dd, payload)),
    ICMP("icmp", payload -> ipv4(1, summed(payload, 2))),
    IPV4_IN_IPV4("ip", payload -> ipv4(4, payload)),
    TCP("tcp", payload -> ipv4(6, payload)),
    IPV6_IN_IPV4("ipv6", payload -> ipv4(41, payload)),
    AUTHENTICATED("ah", payload -> ipv4(51, payload)),
    VRRP("vrrp", payload -> advert(summed(payload, 6))),
    CARP("carp", payload -> advert(summed(payload, 6))),
    VRRP6("vrrp", payload -> Frames.ethernet(0x86dd, Frames.ipv6(Frames.H1_LINK, "ff02::12", 255, 112, payload))),
    HSRP("hsrp", payload -> Frames.datagram("224.0.0.2", 1, 1985, payload)),
    HSRP2("hsrp", payload -> Frames.datagram("224.0.0.102", 1, 1985, payload)),
    GLBP("glbp", payload -> Frames.datagram("224.0.0.102", 255, 3222, payload)),
    BFD("bfd", payload -> Frames.datagram(Frames.H2, 255, 3784, payload)),
    VXLAN("vxlan", payload -> Frames.datagram(Frames.H2, 64, 4789, payload)),
    GENEVE("geneve", payload -> Frames.datagram(Frames.H2, 64, 6081, payload)),
    ICMPV6("icmpv6", payload -> Frames.icmpv6(Frames.H1_LINK, "ff02::1", zeroed(payload, 2))),
    HOP_BY_HOP("ipv6.hopopts", payload -> ipv6(0, payload)),
    ROUTING("ipv6.routing", payload -> ipv6(43, payload)),
    FRAGMENT("ipv6.fraghdr", payload -> ipv6(44, payload)),
    DESTINATION("ipv6.dstopts", payload -> ipv6(60, payload)),
    RADIO("wlan", 127, payload -> new Octets().hex("0000 0900 02000000 00").bytes(payload).array()),
    COOKED("arp", 113, payload -> new Octets().u16(1, 1, 6).mac(Frames.H1_MAC).zeros(2).u16(0x0806).bytes(payload)
            .array());

    private final String layer;
    private final int linkType;
    private final UnaryOperator<byte[]> around;

    Wrapping(String layer, UnaryOperator<byte[]> around) {
        this(layer, Frame.ETHERNET, around);
    }

    Wrapping(String layer, int linkType, UnaryOperator<byte[]> around) {
        this.layer = layer;
        this.linkType = linkType;
        this.around = around;
    }

    /** What Wireshark calls the payload. */
    public String layer() {
        return layer;
    }

    public int linkType() {
        return linkType;
    }

    /** @param payload at most 65000 octets */
    public byte[] around(byte[] payload) {
        return around.apply(payload);
    }

    private static byte[] ipv4(int protocol, byte[] payload) {
        return Frames.ethernet(0x0800, Frames.ipv4(Frames.H1, Frames.H2, 64, protocol, payload));
    }

    private static byte[] advert(byte[] payload) {
        return Frames.ethernet("01:00:5e:00:00:12", "00:00:5e:00:01:33", 0x0800,
                Frames.ipv4(Frames.H1, "224.0.0.18", 255, 112, payload));
    }

    private static byte[] ipv6(int next, byte[] payload) {
        return Frames.ethernet(0x86dd, Frames.ipv6(Frames.H1_LINK, Frames.H2_LINK, 64, next, payload));
    }

    /** With the checksum that makes it right, where there is room for one. */
    private static byte[] summed(byte[] payload, int at) {
        return payload.length < at + 2 ? payload : Sums.put(zeroed(payload, at), at);
    }

    private static byte[] zeroed(byte[] payload, int at) {
        byte[] zeroed = Arrays.copyOf(payload, Math.max(payload.length, at + 2));
        zeroed[at] = 0;
        zeroed[at + 1] = 0;
        return zeroed;
    }
}
