package org.vipdrift.capture.sample;

import java.time.Instant;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;

/** Frames of two stations that both may have a VIP, at a number of milliseconds after a beginning. */
public final class Wire {
    public static final String A = Frames.H1_MAC;
    public static final String B = Frames.H2_MAC;
    public static final String CLIENT = "02:00:5e:10:00:09";
    public static final String VIP = Frames.VIP;
    public static final String VIP6 = Frames.VIP6;
    private static final String CLIENT_IP = "198.51.100.1";
    private static final String NOBODY = "00:00:00:00:00:00";
    private static final long START = 1_700_000_000_000_000_000L;
    private static final int OVERRIDE = 0x2000;
    private static final int SOLICITED = 0x4000;

    private Wire() {
    }

    public static Instant at(double millis) {
        return Instant.ofEpochSecond(0, START + Math.round(millis * 1e6));
    }

    /** It answers the client that it has the VIP. */
    public static Frame answer(double millis, String mac) {
        return arp(millis, mac, Frames.arp(2, mac, VIP, CLIENT, CLIENT_IP));
    }

    /** Gratuitous request for the VIP. */
    public static Frame announcement(double millis, String mac) {
        return arp(millis, mac, Frames.arp(1, mac, VIP, NOBODY, VIP));
    }

    public static Frame gratuitousReply(double millis, String mac) {
        return arp(millis, mac, Frames.arp(2, mac, VIP, mac, VIP));
    }

    /** The client asks for the VIP. */
    public static Frame question(double millis) {
        return arp(millis, CLIENT, Frames.arp(1, CLIENT, CLIENT_IP, NOBODY, VIP));
    }

    public static Frame probe(double millis, String mac) {
        return arp(millis, mac, Frames.arp(1, mac, "0.0.0.0", NOBODY, VIP));
    }

    /** A probe in the name of one MAC that comes from another. */
    public static Frame forgedProbe(double millis, String source, String sender) {
        return arp(millis, source, Frames.arp(1, sender, "0.0.0.0", NOBODY, VIP));
    }

    /** An answer in the name of one MAC that comes from another. */
    public static Frame forged(double millis, String source, String sender) {
        return arp(millis, source, Frames.arp(2, sender, VIP, CLIENT, CLIENT_IP));
    }

    /** An answer that an address is at a MAC, from another or the same. */
    public static Frame claim(double millis, String source, String sender, String ip) {
        return arp(millis, source, Frames.arp(2, sender, ip, CLIENT, CLIENT_IP));
    }

    private static Frame arp(double millis, String source, byte[] arp) {
        return frame(millis, Frames.ethernet(Frames.ALL_MAC, source, 0x0806, arp));
    }

    /** Unsolicited advertisement of the IPv6 VIP, with or without override. */
    public static Frame advertisement(double millis, String mac, boolean override) {
        return advertisement(millis, mac, override ? OVERRIDE : 0);
    }

    /** It answers a solicitation for the IPv6 VIP. */
    public static Frame answer6(double millis, String mac) {
        return advertisement(millis, mac, SOLICITED | OVERRIDE);
    }

    private static Frame advertisement(double millis, String mac, int flags) {
        byte[] packet = new Octets().u8(136, 0).u16(0, flags, 0).ip(VIP6).u8(2, 1).mac(mac).array();
        byte[] whole = Sums.put(packet, 2, Sums.pseudo(VIP6, "ff02::1", 58, packet.length));
        return frame(millis, Frames.ethernet("33:33:00:00:00:01", mac, 0x86dd,
                Frames.ipv6(VIP6, "ff02::1", 255, 58, whole)));
    }

    /** VRRP version 2. */
    public static Frame vrrp(double millis, String mac, int priority, int seconds, String vip) {
        byte[] advert = Sums.put(new Octets().u8(0x21, 51, priority, 1, 0, seconds).u16(0).ip(vip).zeros(8).array(),
                6);
        return frame(millis, Frames.ethernet("01:00:5e:00:00:12", mac, 0x0800,
                Frames.ipv4(ip(mac), "224.0.0.18", 255, 112, advert)));
    }

    /** From router A or B, with the virtual MAC both use. */
    public static Frame carp(double millis, String router) {
        byte[] advert = Sums.put(new Octets().u8(0x21, 7, 100, 7, 0, 1).u16(0).zeros(28).array(), 6);
        return frame(millis, Frames.ethernet("01:00:5e:00:00:12", "00:00:5e:00:01:07", 0x0800,
                Frames.ipv4(ip(router), "224.0.0.18", 255, 112, advert)));
    }

    /** Version 1, group 3. */
    public static Frame hsrp(double millis, String mac, int operation, int state) {
        byte[] hello = new Octets().u8(0, operation, state, 3, 10, 100, 3, 0).text("cisco", 8).ip(VIP).array();
        return udp(millis, mac, "224.0.0.2", 1985, hello);
    }

    /** Group 9; state 32 is active. */
    public static Frame glbp(double millis, String mac, int state) {
        byte[] hello = new Octets().u8(1, 0).u16(9, 0).mac(mac).u8(1, 28, 0, state, 0, 100).u16(0).u32(3000, 10000)
                .u16(600, 14400, 0).u8(1, 4).ip(VIP).array();
        return udp(millis, mac, "224.0.0.102", 3222, hello);
    }

    private static Frame udp(double millis, String mac, String to, int port, byte[] payload) {
        return frame(millis, Frames.ethernet("01:00:5e:00:00:02", mac, 0x0800,
                Frames.ipv4(ip(mac), to, 1, 17, Frames.udp(ip(mac), to, port, port, payload))));
    }

    private static String ip(String mac) {
        return mac.equals(A) ? Frames.H1 : Frames.H2;
    }

    private static Frame frame(double millis, byte[] octets) {
        return new Frame(Slice.of(octets), octets.length, START + Math.round(millis * 1e6), "eth0", Frame.ETHERNET);
    }
}
