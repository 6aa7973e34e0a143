package org.vipdrift.capture.sample;

import static org.vipdrift.capture.sample.Frames.H1;
import static org.vipdrift.capture.sample.Frames.H1_MAC;
import static org.vipdrift.capture.sample.Frames.VIP;
import static org.vipdrift.capture.sample.Frames.VIP6;

import java.util.List;

/** What routers tell each other about who is the master. */
final class RouterSamples {
    private static final String VRRP_ROUTERS = "224.0.0.18";
    private static final String ALL_ROUTERS = "224.0.0.2";
    private static final String HSRP_ROUTERS = "224.0.0.102";

    private RouterSamples() {
    }

    static List<Sample> all() {
        return List.of(
                Sample.of("VRRP2_MD5", "VRRP version 2 with Cisco's MD5", ip(112, Sums.put(new Octets()
                        .u8(0x21, 51, 100, 1, 254, 1).u16(0).ip(VIP).zeros(8).hex("00112233445566778899aabbccddeeff")
                        .array(), 6))),
                Sample.of("VRRP2_RESIGNS", "VRRP version 2 without authentication, priority 0", ip(112, Sums.put(
                        new Octets().u8(0x21, 51, 0, 1, 0, 1).u16(0).ip(VIP).zeros(8).array(), 6))),
                Sample.of("VRRP2_AH", "VRRP version 2 behind an authentication header", ip(51, new Octets()
                        .u8(112, 4).u16(0).u32(0xac10_0001L, 9).zeros(12).bytes(Sums.put(new Octets()
                                .u8(0x21, 51, 150, 1, 2, 1).u16(0).ip(VIP).zeros(8).array(), 6))
                        .array())),
                Sample.of("CARP", "an advert of OpenBSD's protocol", ip(112, Sums.put(new Octets()
                        .u8(0x21, 7, 100, 7, 0, 1).u16(0).u32(0x0102_0304L, 0x0506_0708L)
                        .hex("000102030405060708090a0b0c0d0e0f10111213").array(), 6))),
                Sample.of("VRRP_OF_SEVEN", "VRRP version 2 with seven addresses, which is not CARP", ip(112, Sums.put(
                        new Octets().u8(0x21, 7, 100, 7, 0, 1).u16(0).ip(VIP).ip(VIP).ip(VIP).ip(VIP).ip(VIP).ip(VIP)
                                .ip(VIP).zeros(8).array(),
                        6))),
                Sample.of("HSRP", "a hello of the active router", Frames.datagram(ALL_ROUTERS, 1, 1985, hsrp())),
                Sample.of("HSRP_MD5", "a hello with MD5", Frames.datagram(ALL_ROUTERS, 1, 1985,
                        Octets.of(hsrp(), digest()).array())),
                Sample.of("HSRP_ADVERT", "an interface tells its groups", Frames.datagram(ALL_ROUTERS, 1, 1985,
                        new Octets().u8(0, 3).u16(1, 10).u8(2, 0).u16(1, 2).u32(0).array())),
                Sample.of("HSRP2", "version 2 with a password", Frames.datagram(HSRP_ROUTERS, 1, 1985, Octets.of(
                        groupState(4), new Octets().u8(3, 8).text("cisco", 8).array()).array())),
                Sample.of("HSRP2_IPV6", "version 2 for an IPv6 address, with MD5", Frames.datagram(HSRP_ROUTERS, 1,
                        1985, Octets.of(groupState(6), digest()).array())),
                Sample.of("HSRP2_INTERFACE", "version 2, an interface tells its groups", Frames.datagram(HSRP_ROUTERS,
                        1, 1985, new Octets().u8(2, 4).u16(1, 2).array())),
                Sample.of("GLBP_HELLO", "a hello with a password", Frames.datagram(HSRP_ROUTERS, 255, 3222,
                        Octets.of(glbp(), glbpHello(28, 1, VIP), new Octets().u8(3, 9, 1, 5).text("drift", 5).array())
                                .array())),
                Sample.of("GLBP_IPV6", "a hello for an IPv6 address", Frames.datagram(HSRP_ROUTERS, 255, 3222,
                        Octets.of(glbp(), glbpHello(40, 2, VIP6)).array())),
                Sample.of("GLBP_FORWARDER", "a forwarder and its virtual MAC", Frames.datagram(HSRP_ROUTERS, 255, 3222,
                        Octets.of(glbp(), new Octets().u8(2, 20, 1, 32, 0, 167, 100).zeros(7).mac("00:07:b4:00:01:01")
                                .array()).array())),
                Sample.of("BFD", "a session that is up", Frames.datagram(Frames.H2, 255, 3784, bfd(0xc0, 24))),
                Sample.of("BFD_PASSWORD", "a session that starts, with a password", Frames.datagram(Frames.H2, 255,
                        3784, Octets.of(bfd(0x64, 32), new Octets().u8(1, 8, 5).text("drift", 5).array()).array())),
                Sample.of("BFD_SHA1", "a session that is down, with SHA1", Frames.datagram(Frames.H2, 254, 4784,
                        Octets.of(bfd(0x44, 52), new Octets().u8(4, 28, 1, 0).u32(77).zeros(20).array()).array())));
    }

    private static byte[] ip(int protocol, byte[] payload) {
        return Frames.ethernet("01:00:5e:00:00:12", "00:00:5e:00:01:33", 0x0800,
                Frames.ipv4(H1, VRRP_ROUTERS, 255, protocol, payload));
    }

    private static byte[] hsrp() {
        return new Octets().u8(0, 0, 16, 3, 10, 120, 1, 0).text("cisco", 8).ip(VIP).array();
    }

    private static byte[] digest() {
        return new Octets().u8(4, 28, 1, 0).u16(0).ip(H1).u32(1).hex("00112233445566778899aabbccddeeff").array();
    }

    private static byte[] groupState(int family) {
        Octets state = new Octets().u8(1, 40, 2, 0, 6, family).u16(4095).mac(H1_MAC).u32(110, 3000, 10_000);
        return family == 4 ? state.ip(VIP).zeros(12).array() : state.ip(VIP6).array();
    }

    private static byte[] glbp() {
        return new Octets().u8(1, 0).u16(10, 0).mac(H1_MAC).array();
    }

    private static byte[] glbpHello(int length, int kind, String address) {
        return new Octets().u8(1, length, 0, 32, 0, 110).u16(0).u32(3000, 10_000).u16(600, 14_400, 0)
                .u8(kind, length - 24).ip(address).array();
    }

    private static byte[] bfd(int stateAndFlags, int length) {
        return new Octets().u8(0x20, stateAndFlags, 3, length).u32(1, 2, 300_000, 300_000, 50_000).array();
    }

}
