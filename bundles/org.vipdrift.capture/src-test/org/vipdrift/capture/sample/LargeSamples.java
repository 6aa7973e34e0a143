package org.vipdrift.capture.sample;

import java.util.List;

/** Frames of nearly 64 KiB that repeat the shortest thing a protocol can repeat. */
public final class LargeSamples {
    private static final int COUNT = 3000;
    /** As many options as are looked at. */
    private static final int OPTIONS = 32;

    private LargeSamples() {
    }

    public static List<Sample> all() {
        return List.of(
                Sample.of("MANY_GLBP_PARTS", "", Frames.datagram("224.0.0.102", 255, 3222,
                        Octets.of(new byte[12], repeated(9, 2)).array())),
                Sample.of("MANY_HSRP_PARTS", "", Frames.datagram("224.0.0.102", 1, 1985, repeated(3, 8, 0, 0, 0, 0, 0,
                        0, 0, 0))),
                Sample.of("MANY_LISTENER_RECORDS", "", Frames.icmpv6(Frames.H1_LINK, "ff02::16", Octets.of(
                        new Octets().u16(0x8f00, 0, 0, COUNT).array(), new byte[20 * COUNT]).array())),
                Sample.of("MANY_LISTENER_SOURCES", "", Frames.icmpv6(Frames.H1_LINK, "ff02::16", Octets.of(
                        new Octets().u16(0x8f00, 0, 0, 1).u8(1, 0).u16(COUNT).array(), new byte[16 + 16 * COUNT])
                        .array())),
                Sample.of("MANY_NAMES", "", Frames.icmpv6(Frames.H1_LINK, "ff02::1", Octets.of(
                        new Octets().u16(0x8600, 0).zeros(12).array(), names(), names(), names()).array())),
                Sample.of("MANY_LISTENER_RECORDS_WITH_SOURCES", "", Frames.icmpv6(Frames.H1_LINK, "ff02::16",
                        new Octets().u16(0x8f00, 0, 0, 98).bytes(repeated(98, listenerRecord(40))).array())),
                Sample.of("MANY_NAME_SERVERS", "", advert(repeated(OPTIONS, new Octets().u8(25, 255).zeros(2038)
                        .array()))),
                Sample.of("MANY_QUOTED_PACKETS", "", advert(repeated(OPTIONS, quotedAdvert()))),
                Sample.of("MANY_CONTROL_CHARACTERS", "", advert(repeated(OPTIONS, new Octets().u8(31, 255).u16(0)
                        .u32(300).bytes(repeated(10, name())).zeros(102).array()))),
                Sample.of("MANY_PASSWORDS", "", Frames.datagram("224.0.0.102", 255, 3222, Octets.of(new byte[12],
                        repeated(64, new Octets().u8(3, 255, 1, 251).bytes(repeated(251, new byte[] {7})).array()))
                        .array())),
                Sample.of("MANY_PADS", "", Frames.ethernet(0x86dd, Frames.ipv6(Frames.H1_LINK, Frames.H2_LINK, 64, 60,
                        Octets.of(new Octets().u8(60, 255).zeros(2046).array(), new Octets().u8(59, 255).zeros(2046)
                                .array()).array()))));
    }

    private static byte[] names() {
        Octets option = new Octets().u8(31, 255).u16(0).u32(300);
        for (int i = 0; i < 677; i++) {
            option.u8(1, 'a', 0);
        }
        return option.zeros(1).array();
    }

    private static byte[] advert(byte[] options) {
        return Frames.icmpv6(Frames.H1_LINK, "ff02::1", new Octets().u16(0x8600, 0).zeros(12).bytes(options).array());
    }

    private static byte[] listenerRecord(int sources) {
        return new Octets().u8(1, 0).u16(sources).zeros(16 + 16 * sources).array();
    }

    /** A redirected header option with a router advertisement of 32 such options, each with an IPv6 header. */
    private static byte[] quotedAdvert() {
        byte[] inner = new Octets().u8(4, 6).zeros(6).bytes(Frames.ipv6(Frames.H1_LINK, Frames.H2_LINK, 64, 59,
                new byte[0])).array();
        byte[] quoted = Frames.ipv6(Frames.H1_LINK, Frames.H2_LINK, 255, 58, new Octets().u16(0x8600, 0).zeros(12)
                .bytes(repeated(OPTIONS, inner)).array());
        byte[] option = new Octets().u8(4, 255).zeros(6).bytes(quoted).array();
        return Octets.of(option, new byte[2040 - option.length]).array();
    }

    /** Three labels of 63 control characters. */
    private static byte[] name() {
        byte[] label = new Octets().u8(63).bytes(repeated(63, new byte[] {7})).array();
        return new Octets().bytes(repeated(3, label)).zeros(1).array();
    }

    private static byte[] repeated(int count, byte[] part) {
        Octets octets = new Octets();
        for (int i = 0; i < count; i++) {
            octets.bytes(part);
        }
        return octets.array();
    }

    private static byte[] repeated(int... part) {
        Octets octets = new Octets();
        for (int i = 0; i < COUNT; i++) {
            octets.u8(part);
        }
        return octets.array();
    }
}
