package org.vipdrift.capture.internal.decode.ip;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.IpEnds;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * IPv6, RFC 8200.
 *
 * <pre>
 *  0                1                2                                4
 * +-------+----------------+--------+---------------------------------+
 * | ver   | DSCP (6), ECN  | flow label (20 bits)                     |
 * +-------+----------------+--------+----------------+----------------+
 * | payload length                  | next header    | hop limit      |
 * +---------------------------------+----------------+----------------+
 * | source (16)                                                       |
 * +-------------------------------------------------------------------+
 * | destination (16)                                                  |
 * +-------------------------------------------------------------------+
 * </pre>
 */
public final class Ipv6Decoder {
    public static final FieldSet FIELDS = new FieldSet("ipv6", "Internet Protocol Version 6");
    private static final FieldInfo VERSION = FIELDS.number("version", "Version");
    private static final FieldInfo ANY_VERSION = new FieldSet("ip").number("version", "Version");
    private static final FieldInfo TRAFFIC = FIELDS.number("tclass", "Traffic Class");
    private static final FieldInfo DSCP = FIELDS.number("tclass.dscp", "Differentiated Services Codepoint");
    private static final FieldInfo ECN = FIELDS.number("tclass.ecn", "Explicit Congestion Notification");
    private static final FieldInfo FLOW = FIELDS.number("flow", "Flow Label");
    private static final FieldInfo LENGTH = FIELDS.number("plen", "Payload Length");
    private static final FieldInfo NEXT = FIELDS.number("nxt", "Next Header");
    private static final FieldInfo HOPS = FIELDS.number("hlim", "Hop Limit");
    private static final FieldInfo SOURCE = FIELDS.ipv6("src", "Source Address");
    private static final FieldInfo DESTINATION = FIELDS.ipv6("dst", "Destination Address");
    private static final int HEADER = 40;
    private static final int NO_NEXT_HEADER = 59;

    static {
        FIELDS.joined("addr", "Source or Destination Address", SOURCE, DESTINATION);
    }

    private Ipv6Decoder() {
    }

    public static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("IPv6");
        Layer ip = tree.layer(FIELDS, data.atMost(HEADER));
        int version = version(ip.group(VERSION, 0, 1));
        if (version != 6) {
            ip.note(Severity.ERROR, "The IP version is " + version + " instead of 6");
            tree.columns().info(() -> "Bogus IPv6 header");
            return data.length();
        }
        Layer traffic = ip.group(TRAFFIC, 0, 4);
        traffic.value(new FieldValue.Number(data.u16(0) >> 4 & 0xff, 8));
        traffic.bits(DSCP, 0, 4, 0x0fc0_0000);
        traffic.bits(ECN, 0, 4, 0x0030_0000);
        ip.meantHex(FLOW, data.number(0, 4) & 0x000f_ffff, 6, 1, 3);
        int length = (int) ip.number(LENGTH, 4, 2);
        int next = ip.number(NEXT, 6, 1, IpProtocols::name);
        ip.number(HOPS, 7, 1);
        int end = end(ip, data, length, tree);
        ends(ip, end >= HEADER + length, tree);
        Slice payload = data.part(0, end).from(HEADER);
        tree.columns().info(IpProtocols::info, next);
        if (next != NO_NEXT_HEADER || payload.length() > 0) {
            tree.descend((rest, inner) -> Ipv6Extensions.decode(next, rest, inner), payload);
        }
        return end;
    }

    /** Wireshark lets ip.version find both versions. */
    private static int version(Layer group) {
        int version = group.bits(ANY_VERSION, 0, 1, 0xf0);
        group.value(new FieldValue.Number(version, 0));
        group.label(() -> "Version: " + version);
        return version;
    }

    private static void ends(Layer ip, boolean whole, PacketTree tree) {
        IpEnds ends = new IpEnds(ip.address(SOURCE, 8), ip.address(DESTINATION, 24), ip.data().u8(7), whole);
        tree.ends(ends);
        tree.columns().ends(ends);
        if (ip.isShown()) {
            ip.label(() -> FIELDS.protocol().description() + ", " + ends.words());
        }
        if (ends.isFromGroup()) {
            ip.note(Severity.WARNING, "The source is a multicast address, which no host has");
        }
    }

    private static int end(Layer ip, Slice data, int length, PacketTree tree) {
        if (length == 0 && data.u8(6) != NO_NEXT_HEADER) {
            return data.length();
        }
        if (HEADER + length > data.length() && !tree.frame().isCut() && !tree.isQuoting()) {
            ip.note(Severity.WARNING, "The payload length is more than the frame holds");
        }
        return Math.min(HEADER + length, data.length());
    }
}
