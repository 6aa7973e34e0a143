package org.vipdrift.capture.sample;

import static org.vipdrift.capture.sample.Frames.H1;
import static org.vipdrift.capture.sample.Frames.H1_LINK;
import static org.vipdrift.capture.sample.Frames.H1_MAC;
import static org.vipdrift.capture.sample.Frames.H2;
import static org.vipdrift.capture.sample.Frames.H2_LINK;
import static org.vipdrift.capture.sample.Frames.VIP;

import java.util.List;

/** ARP's rarer forms, IPv4 and IPv6 with their options, extensions and fragments. */
final class IpSamples {
    private static final byte[] NOTHING = new byte[0];

    private IpSamples() {
    }

    static List<Sample> all() {
        return List.of(
                Sample.of("RARP", "a diskless host asks for its address",
                        Frames.ethernet(0x8035, Frames.arp(3, H1_MAC, "0.0.0.0", H1_MAC, "0.0.0.0"))),
                Sample.of("RARP_ANSWER", "and is told",
                        Frames.ethernet(0x8035, Frames.arp(4, Frames.H2_MAC, H2, H1_MAC, H1))),
                Sample.of("ARP_INFINIBAND", "ARP with hardware addresses of 20 octets", Frames.ethernet(0x0806,
                        new Octets().u16(32, 0x0800).u8(20, 4).u16(1).zeros(20).ip(H1).zeros(20).ip(VIP).array())),
                Sample.of("ARP_IEEE802", "ARP with the number of IEEE 802 networks", Frames.ethernet(0x0806,
                        new Octets().u16(6, 0x0800).u8(6, 4).u16(1).mac(H1_MAC).ip(H1).zeros(6).ip(VIP).array())),
                Sample.of("ARP_OTHER_PROTOCOL", "ARP for something else than IPv4", Frames.ethernet(0x0806,
                        new Octets().u16(1, 0x1234).u8(6, 2).u16(1).mac(H1_MAC).u16(1).zeros(6).u16(2).array())),
                Sample.of("ROUTER_ALERT", "IPv4 with a router alert and padding", Frames.ethernet(0x0800,
                        Frames.ipv4(H1, H2, 1, 253, 0, new Octets().hex("94040000 01 01 00 00").array(),
                                new Octets().hex("cafe").array()))),
                Sample.of("FIRST_FRAGMENT", "the first fragment of a UDP datagram", Frames.ethernet(0x0800,
                        Frames.ipv4(H1, H2, 64, 17, 0x2000, NOTHING, new Octets().u16(4000, 4000, 400, 0x1234)
                                .zeros(24).array()))),
                Sample.of("MARKED", "IPv4 with DSCP and ECN", Frames.ethernet(0x0800, Sums.put(
                        new Octets().hex("45b9001411110000400000 00").hex("").ip(H1).ip(H2).array(), 10))),
                Sample.of("TUNNEL", "IPv6 in IPv4", Frames.ethernet(0x0800, Frames.ipv4(H1, H2, 64, 41,
                        Frames.ipv6(H1_LINK, H2_LINK, 64, 59, NOTHING)))),
                Sample.of("AUTHENTICATED", "an authentication header before data", Frames.ethernet(0x0800,
                        Frames.ipv4(H1, H2, 64, 51, new Octets().u8(253, 4).u16(0).u32(0x1234, 7).zeros(12)
                                .hex("cafe").array()))),
                Sample.of("IPV6_FIRST_FRAGMENT", "the first fragment of an IPv6 packet", ipv6(44,
                        new Octets().u8(17, 0).u16(1).u32(0xbeef).u16(4000, 4000, 400, 0x1234).zeros(24).array())),
                Sample.of("IPV6_LATER_FRAGMENT", "a later fragment of an IPv6 packet", ipv6(44,
                        new Octets().u8(17, 0).u16(1448).u32(0xbeef).zeros(40).array())),
                Sample.of("IPV6_OPTIONS", "hop-by-hop and destination options", ipv6(0, new Octets()
                        .u8(60, 0).hex("05020000 0100").u8(253, 0).hex("00 00 0102 0000").hex("cafe").array())),
                Sample.of("IPV6_ROUTED", "a routing header", ipv6(43, new Octets().u8(253, 2, 0, 1).u32(0)
                        .ip(Frames.VIP6).hex("cafe").array())),
                Sample.of("IPV6_MARKED", "IPv6 with DSCP, ECN and flow label", Frames.ethernet(0x86dd,
                        new Octets().u32(0x6b9a_bcdeL).u16(2).u8(253, 64).ip(H1_LINK).ip(H2_LINK).hex("cafe")
                                .array())),
                Sample.of("BOGUS_IPV4", "an IPv4 header of two words", Frames.ethernet(0x0800,
                        new Octets().hex("4200001411110000 40000000").ip(H1).ip(H2).array())));
    }

    private static byte[] ipv6(int next, byte[] payload) {
        return Frames.ethernet(0x86dd, Frames.ipv6(H1_LINK, H2_LINK, 64, next, payload));
    }
}
