package org.vipdrift.capture.sample;

import static org.vipdrift.capture.sample.Frames.H1;
import static org.vipdrift.capture.sample.Frames.H1_LINK;
import static org.vipdrift.capture.sample.Frames.H1_MAC;
import static org.vipdrift.capture.sample.Frames.H2;
import static org.vipdrift.capture.sample.Frames.H2_LINK;
import static org.vipdrift.capture.sample.Frames.VIP;
import static org.vipdrift.capture.sample.Frames.VIP6;

import java.util.List;

/** ICMP's errors, and ICMPv6 with neighbour and listener discovery. */
final class IcmpSamples {
    private static final String ALL_NODES = "ff02::1";
    private static final byte[] QUOTE = Frames.ipv4(H1, H2, 64, 17, Frames.udp(H1, H2, 4000, 4001, new byte[0]));
    private static final byte[] QUOTE6 = Frames.ipv6(H1_LINK, H2_LINK, 64, 17,
            Frames.udp(H1_LINK, H2_LINK, 4000, 4001, new byte[8]));

    private IcmpSamples() {
    }

    static List<Sample> all() {
        return List.of(
                Sample.of("UNREACHABLE", "a port nobody listens on", icmp(0x0303, 0)),
                Sample.of("FRAGMENTATION_NEEDED", "a link with a smaller MTU", icmp(0x0304, 1400)),
                Sample.of("REDIRECT", "a better router", icmp(0x0501, 0xc633_6464L)),
                Sample.of("PARAMETER", "something wrong in octet 20", icmp(0x0c00, 0x1400_0000L)),
                Sample.of("TIMESTAMP", "what time is it there", Frames.ethernet(0x0800, Frames.ipv4(H1, H2, 64, 1,
                        Sums.put(new Octets().u16(0x0d00, 0, 258, 1).u32(36_000_000, 0, 0).array(), 2)))),
                Sample.of("ROUTER_SOLICITATION", "a host looks for routers", icmpv6(ALL_NODES, new Octets()
                        .u16(0x8500, 0).u32(0).u8(1, 1).mac(H1_MAC))),
                Sample.of("ROUTER_ADVERTISEMENT", "with prefix, MTU, route, name servers, search list",
                        icmpv6(ALL_NODES, advertisement())),
                Sample.of("REDIRECT6", "a better router, with the packet that asked for it", icmpv6(H2_LINK,
                        new Octets().u16(0x8900, 0).u32(0).ip(H2_LINK).ip(VIP6).u8(2, 1).mac(H1_MAC)
                                .u8(4, 8).zeros(6).bytes(QUOTE6))),
                Sample.of("SOLICITATION_WITH_NONCE", "a probe with a nonce, RFC 7527", Frames.icmpv6("::",
                        "ff02::1:ff00:100", new Octets().u16(0x8700, 0).u32(0).ip(VIP6).u8(14, 1)
                                .hex("010203040506").array())),
                Sample.of("TOO_BIG", "a link with a smaller MTU", icmpv6(H2_LINK, new Octets().u16(0x0200, 0)
                        .u32(1280).bytes(QUOTE6))),
                Sample.of("PARAMETER6", "an unknown header in octet 40", icmpv6(H2_LINK, new Octets()
                        .u16(0x0401, 0).u32(40).bytes(QUOTE6))),
                Sample.of("LISTENER_QUERY", "version 1 asks", icmpv6(ALL_NODES, new Octets().u16(0x8200, 0, 1000, 0)
                        .ip("ff02::5"))),
                Sample.of("LISTENER_QUERY_2", "version 2 asks", icmpv6(ALL_NODES, new Octets()
                        .u16(0x8200, 0, 1000, 0).ip("ff02::5").u8(2, 125).u16(0))),
                Sample.of("LISTENER_DONE", "version 1 leaves", icmpv6("ff02::2", new Octets()
                        .u16(0x8400, 0, 0, 0).ip("ff02::5"))),
                Sample.of("LISTENER_REPORT_SOURCES", "version 2 with a source and two groups", icmpv6("ff02::16",
                        new Octets().u16(0x8f00, 0, 0, 2).u8(1, 0).u16(1).ip("ff02::5").ip(VIP6)
                                .u8(4, 0).u16(0).ip("ff02::6"))));
    }

    private static byte[] icmp(int typeAndCode, long more) {
        byte[] packet = new Octets().u16(typeAndCode, 0).u32(more).bytes(QUOTE).array();
        return Frames.ethernet(0x0800, Frames.ipv4(VIP, H1, 64, 1, Sums.put(packet, 2)));
    }

    private static byte[] icmpv6(String to, Octets packet) {
        return Frames.icmpv6(H1_LINK, to, packet.array());
    }

    private static Octets advertisement() {
        return new Octets().u16(0x8600, 0).u8(64, 0xc8).u16(1800).u32(30_000, 1000)
                .u8(1, 1).mac(H1_MAC)
                .u8(5, 1).u16(0).u32(1500)
                .u8(3, 4, 64, 0xe0).u32(86_400, 14_400, 0).ip("2001:db8::")
                .u8(24, 2, 48, 0x08).u32(600).hex("20010db8 00050000")
                .u8(25, 5).u16(0).u32(300).ip(VIP6).ip("2001:db8::53")
                .u8(31, 3).u16(0).u32(300).hex("03").text("lab", 3).hex("07").text("example", 7).hex("00 00 00 00");
    }
}
