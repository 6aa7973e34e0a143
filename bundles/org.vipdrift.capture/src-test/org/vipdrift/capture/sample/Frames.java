package org.vipdrift.capture.sample;

import java.util.Arrays;

/** Builds frames from the inside out: each method wraps a payload in one header with right lengths and checksums. */
final class Frames {
    static final String H1 = "198.51.100.11";
    static final String H2 = "198.51.100.12";
    static final String VIP = "198.51.100.100";
    static final String H1_MAC = "02:00:5e:10:00:01";
    static final String H2_MAC = "02:00:5e:10:00:02";
    static final String ALL_MAC = "ff:ff:ff:ff:ff:ff";
    static final String H1_LINK = "fe80::5eff:fe10:1";
    static final String H2_LINK = "fe80::5eff:fe10:2";
    static final String VIP6 = "2001:db8::100";
    private static final int LEAST = 60;

    private Frames() {
    }

    /** h1 asks for the VIP. */
    static byte[] arp() {
        return arp(1, H1_MAC, H1, "00:00:00:00:00:00", VIP);
    }

    static byte[] arp(int operation, String sender, String senderIp, String target, String targetIp) {
        return new Octets().u16(1, 0x0800).u8(6, 4).u16(operation).mac(sender).ip(senderIp).mac(target).ip(targetIp)
                .array();
    }

    static byte[] ethernet(String to, String from, int type, byte[] payload) {
        return new Octets().mac(to).mac(from).u16(type).bytes(payload).array();
    }

    /** From h1 to h2, filled up to the 60 octets that Ethernet wants. */
    static byte[] ethernet(int type, byte[] payload) {
        byte[] frame = ethernet(H2_MAC, H1_MAC, type, payload);
        return Arrays.copyOf(frame, Math.max(frame.length, LEAST));
    }

    static byte[] vlan(int priority, int id, int type, byte[] payload) {
        return new Octets().u16(priority << 13 | id, type).bytes(payload).array();
    }

    /** LLC and SNAP with an Ethernet type. */
    static byte[] snap(int type, byte[] payload) {
        return new Octets().hex("aaaa03 000000").u16(type).bytes(payload).array();
    }

    static byte[] ipv4(String from, String to, int ttl, int protocol, byte[] payload) {
        return ipv4(from, to, ttl, protocol, 0x4000, new byte[0], payload);
    }

    /** @param fragment flags and offset, as they are on the wire */
    static byte[] ipv4(String from, String to, int ttl, int protocol, int fragment, byte[] options, byte[] payload) {
        int header = 20 + options.length;
        byte[] bytes = new Octets().u8(0x40 | header / 4, 0).u16(header + payload.length, 0x1234, fragment)
                .u8(ttl, protocol).u16(0).ip(from).ip(to).bytes(options).array();
        return Octets.of(Sums.put(bytes, 10), payload).array();
    }

    static byte[] ipv6(String from, String to, int hops, int next, byte[] payload) {
        return new Octets().u32(0x6000_0000L).u16(payload.length).u8(next, hops).ip(from).ip(to).bytes(payload)
                .array();
    }

    static byte[] udp(String from, String to, int source, int destination, byte[] payload) {
        int length = 8 + payload.length;
        byte[] bytes = new Octets().u16(source, destination, length, 0).bytes(payload).array();
        return Sums.put(bytes, 6, Sums.pseudo(from, to, 17, length));
    }

    /** UDP in IPv4 in Ethernet, from h1. */
    static byte[] datagram(String to, int ttl, int port, byte[] payload) {
        return ethernet(0x0800, ipv4(H1, to, ttl, 17, udp(H1, to, port, port, payload)));
    }

    /** ICMPv6 in IPv6 in Ethernet; the packet's checksum is still zero. */
    static byte[] icmpv6(String from, String to, byte[] packet) {
        byte[] whole = Sums.put(packet, 2, Sums.pseudo(from, to, 58, packet.length));
        return ethernet(0x86dd, ipv6(from, to, 255, 58, whole));
    }
}
