package org.vipdrift.capture.sample;

import static org.vipdrift.capture.sample.Frames.ALL_MAC;
import static org.vipdrift.capture.sample.Frames.H1;
import static org.vipdrift.capture.sample.Frames.H1_MAC;
import static org.vipdrift.capture.sample.Frames.H2;
import static org.vipdrift.capture.sample.Frames.H2_MAC;

import java.util.List;

/** Links and what may stand between a link's header and ARP or IP. */
final class LinkSamples {
    private static final byte[] PING = Frames.ipv4(H1, H2, 64, 1,
            Sums.put(new Octets().hex("0800 0000 0102 0007").array(), 2));

    private LinkSamples() {
    }

    static List<Sample> all() {
        return List.of(
                Sample.of("SNAP_ARP", "ARP in an IEEE 802.3 frame with SNAP", snapArp()),
                Sample.of("SNAP_OTHER", "SNAP of another organization than Ethernet",
                        Frames.ethernet(12, new Octets().hex("aaaa03 02005e 2000 02b4 dead").array())),
                Sample.of("NOVELL_LLC", "IEEE 802.2 with a two-octet control field",
                        Frames.ethernet(8, new Octets().hex("f0f1 0102 01020304").array())),
                Sample.of("DOUBLE_VLAN", "ARP in a customer's VLAN in a provider's", Frames.ethernet(0x88a8,
                        Frames.vlan(5, 100, 0x8100, Frames.vlan(3, 42, 0x0806, Frames.arp())))),
                Sample.of("VLAN_IN_VLAN", "ARP behind two 802.1Q tags", Frames.ethernet(0x8100,
                        Frames.vlan(0, 7, 0x8100, Frames.vlan(0x1, 4094, 0x0806, Frames.arp())))),
                Sample.of("VLAN_SNAP", "ARP in an IEEE 802.3 frame with SNAP in a VLAN", Frames.ethernet(0x8100,
                        Frames.vlan(0, 7, 36, Frames.snap(0x0806, Frames.arp())))),
                Sample.of("TRAILER", "ARP with something after the padding", Octets.of(
                        Frames.ethernet(0x0806, Frames.arp()), new Octets().hex("010203").array()).array()),
                Sample.of("COOKED_ARP", "ARP captured on the device any", 113, cooked(H1_MAC, Frames.arp())),
                Sample.of("COOKED_LOOPBACK", "a ping on lo, captured on the device any", 113, new Octets()
                        .u16(0, 772, 6).zeros(8).u16(0x0800).bytes(PING).array()),
                Sample.of("COOKED_NO_ADDRESS", "a ping through a tunnel, which has no addresses", 113, new Octets()
                        .u16(4, 65534, 0).zeros(8).u16(0x0800).bytes(PING).array()),
                Sample.of("COOKED_TUNNEL", "a ping through a tunnel between IPv4 addresses, and a trailer", 113,
                        new Octets().u16(0, 768, 4).ip(H1).zeros(4).u16(0x0800).bytes(PING).u16(0xcafe).array()),
                Sample.of("COOKED_OTHER", "a link with addresses of eight octets", 113, new Octets()
                        .u16(0, 27, 8).hex("0102030405060708").u16(0x0800).bytes(PING).array()),
                Sample.of("COOKED2_ARP", "the same in the second version", 276, new Octets().u16(0x0806, 0)
                        .u32(3).u16(1).u8(1, 6).mac(H1_MAC).zeros(2).bytes(Frames.arp()).array()),
                Sample.of("COOKED2_LLC", "ARP behind IEEE 802.2 in the second version", 276,
                        new Octets().u16(4, 0).u32(3)
                                .u16(1).u8(2, 6).mac(H1_MAC).zeros(2).bytes(Frames.snap(0x0806, Frames.arp())).array()),
                Sample.of("NULL_LITTLE", "a ping on BSD's loopback, captured on a little-endian machine", 0,
                        new Octets().hex("02000000").bytes(PING).array()),
                Sample.of("LOOP", "a ping on OpenBSD's loopback", 108, new Octets().u32(2).bytes(PING).array()),
                Sample.of("RAW", "a ping without a frame", 101, PING),
                Sample.of("RAW_IPV6", "IPv6 without a frame", 229,
                        Frames.ipv6(Frames.H1_LINK, Frames.H2_LINK, 64, 59, new byte[0])),
                Sample.of("RADIO_ARP", "ARP from a station to its access point, with radiotap and FCS", 127,
                        radio(wlan(0x08, 0x01, H2_MAC, H1_MAC, ALL_MAC, new byte[0]))),
                Sample.of("RADIO_DATA", "an unknown protocol with radiotap and FCS", 127, radio(Octets.of(
                        header(0x08, 0x01, H2_MAC, H1_MAC, ALL_MAC, new byte[0]),
                        Frames.snap(0x1234, new byte[] {1, 2, 3})).array())),
                Sample.of("WLAN_QOS_ARP", "ARP from an access point to a station, with QoS", 105,
                        wlan(0x88, 0x02, ALL_MAC, H2_MAC, H1_MAC, new Octets().u16(0x0600).array())),
                Sample.of("WLAN_BRIDGED_ARP", "ARP between access points, with four addresses", 105,
                        wlan(0x08, 0x03, H2_MAC, H1_MAC, ALL_MAC, new Octets().mac(H1_MAC).array())),
                Sample.of("WLAN_AD_HOC_ARP", "ARP between stations without an access point", 105,
                        wlan(0x08, 0x00, ALL_MAC, H1_MAC, H2_MAC, new byte[0])));
    }

    private static byte[] snapArp() {
        byte[] payload = Frames.snap(0x0806, Frames.arp());
        return Frames.ethernet(payload.length, payload);
    }

    private static byte[] cooked(String from, byte[] payload) {
        return new Octets().u16(1, 1, 6).mac(from).zeros(2).u16(0x0806).bytes(payload).array();
    }

    private static byte[] radio(byte[] frame) {
        return new Octets().hex("0000 1200 03000000 0000 0000 0000 0000").hex("10 00").bytes(frame).u32(0).array();
    }

    private static byte[] wlan(int type, int flags, String first, String second, String third, byte[] more) {
        return Octets.of(header(type, flags, first, second, third, more), Frames.snap(0x0806, Frames.arp())).array();
    }

    private static byte[] header(int type, int flags, String first, String second, String third, byte[] more) {
        return new Octets().u8(type, flags).u16(0x2c00).mac(first).mac(second).mac(third).u16(0x3012).bytes(more)
                .array();
    }
}
