package org.vipdrift.capture.internal.decode;

import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;

/**
 * IPv6, RFC 8200.
 *
 * <pre>
 *  0                1                2                                4
 * +-------+----------------+--------+---------------------------------+
 * | ver   | traffic class  | flow label (20 bits)                     |
 * +-------+----------------+--------+----------------+----------------+
 * | payload length                  | next header    | hop limit      |
 * +---------------------------------+----------------+----------------+
 * | source (16)                                                       |
 * +-------------------------------------------------------------------+
 * | destination (16)                                                  |
 * +-------------------------------------------------------------------+
 * </pre>
 */
final class Ipv6Decoder {
    private static final int HEADER = 40;

    private Ipv6Decoder() {
    }

    static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("IPv6", "");
        Layer ip = tree.layer("ipv6", "Internet Protocol Version 6", data.atMost(HEADER));
        int version = ip.bits("ipv6.version", "Version", 0, 1, 0xf0);
        if (version != 6) {
            ip.note(Severity.ERROR, "The IP version is " + version + " instead of 6");
            tree.columns().info("Bogus IPv6 header");
            return data.length();
        }
        FieldValue.Number traffic = new FieldValue.Number(data.u16(0) >> 4 & 0xff, 8);
        FieldValue.Number flow = new FieldValue.Number(data.number(0, 4) & 0x000f_ffff, 6);
        ip.shown("ipv6.tclass", "Traffic Class: " + traffic.text(), traffic, 0, 2);
        ip.shown("ipv6.flow", "Flow Label: " + flow.text(), flow, 1, 3);
        int length = (int) ip.number("ipv6.plen", "Payload Length", 4, 2);
        int next = ip.number("ipv6.nxt", "Next Header", 6, 1, IpProtocols::name);
        ip.number("ipv6.hlim", "Hop Limit", 7, 1);
        ends(ip, tree);
        int end = end(ip, data, length, tree);
        Slice payload = data.part(0, end).from(HEADER);
        tree.columns().info(IpProtocols.info(next));
        tree.descend((rest, inner) -> Ipv6Extensions.decode(next, rest, inner), payload);
        return end;
    }

    private static void ends(Layer ip, PacketTree tree) {
        IpEnds ends = new IpEnds(ip.ipv6("ipv6.src", "Source Address", 8),
                ip.ipv6("ipv6.dst", "Destination Address", 24), ip.data.u8(7));
        tree.ends(ends);
        ip.label("Internet Protocol Version 6, " + ends.show(tree.columns()));
    }

    private static int end(Layer ip, Slice data, int length, PacketTree tree) {
        if (length == 0) {
            return data.length();
        }
        if (HEADER + length > data.length() && !tree.frame().isCut()) {
            ip.note(Severity.WARNING, "The payload length is more than the frame holds");
        }
        return Math.min(HEADER + length, data.length());
    }
}
