package org.vipdrift.capture.sample;

import static org.vipdrift.capture.sample.Frames.H1;
import static org.vipdrift.capture.sample.Frames.H1_LINK;
import static org.vipdrift.capture.sample.Frames.H2;
import static org.vipdrift.capture.sample.Frames.H2_LINK;

import java.util.List;

/** UDP and TCP with good, bad, begun and absent checksums; tunnels in UDP. */
final class TransportSamples {
    private static final byte[] DATA = {'d', 'r', 'i', 'f', 't'};
    private static final byte[] ARP = Frames.ethernet(Frames.ALL_MAC, Frames.H1_MAC, 0x0806, Frames.arp());

    private TransportSamples() {
    }

    static List<Sample> all() {
        return List.of(
                Sample.of("UDP_WITHOUT_CHECKSUM", "which IPv4 allows", ipv4(17,
                        new Octets().u16(4000, 4001, 13, 0).bytes(DATA).array())),
                Sample.of("UDP_BAD_CHECKSUM", "a checksum that is wrong", ipv4(17,
                        new Octets().u16(4000, 4001, 13, 0x1234).bytes(DATA).array())),
                Sample.of("UDP_OVER_IPV6", "with a good checksum", Frames.ethernet(0x86dd, Frames.ipv6(H1_LINK,
                        H2_LINK, 64, 17, Frames.udp(H1_LINK, H2_LINK, 4000, 4001, DATA)))),
                Sample.of("UDP_SHORTER_THAN_IP", "octets that belong to the IP packet only", ipv4(17, Octets.of(
                        Frames.udp(H1, H2, 4000, 4001, DATA), new byte[] {1, 2, 3}).array())),
                Sample.of("TCP_DATA", "a segment with selective acknowledgment and data", ipv4(6, tcp(new Octets()
                        .hex("0101 080a 00000001 00000002 0101 050a 00000010 00000020").array()))),
                Sample.of("TCP_WINDOW", "a segment with a window scale and an unknown option", ipv4(6, tcp(
                        new Octets().hex("02 04 05b4 03 03 07 fd 03 01 01 00 00 00 00").hex("00").array()))),
                Sample.of("TCP_BEGUN_CHECKSUM", "the pseudo-header's sum only, as before a network card", ipv4(6,
                        begun())),
                Sample.of("VXLAN_ARP", "ARP in VXLAN", udp(4789, new Octets().hex("0800 0000").u24(4242).u8(0)
                        .bytes(ARP).array())),
                Sample.of("VXLAN_POLICY", "VXLAN with a group policy", udp(4789, new Octets().hex("8848 0017")
                        .u24(1).u8(0).bytes(ARP).array())),
                Sample.of("GENEVE_ARP", "ARP in GENEVE", udp(6081, new Octets().u8(0, 0).u16(0x6558).u24(4242).u8(0)
                        .bytes(ARP).array())),
                Sample.of("GENEVE_OPTIONS", "IPv4 in GENEVE with options", udp(6081, new Octets().u8(3, 0x40)
                        .u16(0x0800).u24(0xabcdef).u8(0).u16(0x0102).u8(0x80, 1).u32(7).u16(0x0103).u8(1, 0)
                        .bytes(Frames.ipv4(H1, H2, 64, 253, DATA)).array())));
    }

    private static byte[] ipv4(int protocol, byte[] payload) {
        return Frames.ethernet(0x0800, Frames.ipv4(H1, H2, 64, protocol, payload));
    }

    private static byte[] udp(int port, byte[] payload) {
        return ipv4(17, Frames.udp(H1, H2, 50_000, port, payload));
    }

    private static byte[] tcp(byte[] options) {
        byte[] segment = new Octets().u16(51_000, 51_001).u32(1001, 2002).u8((20 + options.length) / 4 << 4, 0x18)
                .u16(500, 0, 0).bytes(options).bytes(DATA).array();
        return Sums.put(segment, 16, Sums.pseudo(H1, H2, 6, segment.length));
    }

    private static byte[] begun() {
        byte[] segment = tcp(new byte[0]);
        byte[] pseudo = Octets.of(Sums.pseudo(H1, H2, 6, segment.length), new byte[2]).array();
        byte[] sum = Sums.put(pseudo, 12);
        segment[16] = (byte) ~sum[12];
        segment[17] = (byte) ~sum[13];
        return segment;
    }
}
