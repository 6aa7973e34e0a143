package org.vipdrift.capture.internal.decode;

import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;

/**
 * IPv4, RFC 791.
 *
 * <pre>
 *  0                1                2                                4
 * +-------+--------+----------------+---------------------------------+
 * | ver   | words  | DSCP and ECN   | total length                    |
 * +-------+--------+----------------+-----+---------------------------+
 * | identification                  |flags| fragment offset / 8       |
 * +----------------+----------------+-----+---------------------------+
 * | time to live   | protocol       | header checksum                 |
 * +----------------+----------------+---------------------------------+
 * | source                                                            |
 * +-------------------------------------------------------------------+
 * | destination                                                       |
 * +-------------------------------------------------------------------+
 * | options, if there are more than five words                        |
 * +-------------------------------------------------------------------+
 * </pre>
 */
final class Ipv4Decoder {
    private static final int SHORTEST = 20;

    private Ipv4Decoder() {
    }

    static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("IPv4", "");
        int header = 4 * (data.u8(0) & 0xf);
        Layer ip = tree.layer("ip", "Internet Protocol Version 4", data.atMost(Math.max(header, SHORTEST)));
        if (!sane(ip, header)) {
            tree.columns().info("Bogus IPv4 header");
            return data.length();
        }
        int total = (int) ip.number("ip.len", "Total Length", 2, 2);
        ip.hex("ip.id", "Identification", 4, 2);
        flags(ip);
        ip.number("ip.ttl", "Time to Live", 8, 1);
        int protocol = ip.number("ip.proto", "Protocol", 9, 1, IpProtocols::name);
        ip.hex("ip.checksum", "Header Checksum", 10, 2);
        InternetChecksum.report(ip, "ip.checksum", InternetChecksum.holds(data.part(0, header), 0));
        ends(ip, tree);
        if (header > SHORTEST) {
            ip.octets("ip.options", "Options", SHORTEST, header - SHORTEST);
        }
        int end = end(ip, data, header, total, tree);
        payload(protocol, data, header, end, tree);
        return end;
    }

    private static boolean sane(Layer ip, int header) {
        int version = ip.bits("ip.version", "Version", 0, 1, 0xf0);
        ip.shown("ip.hdr_len", "Header Length: " + header + " bytes", new FieldValue.Number(header, 0), 0, 1);
        ip.hex("ip.dsfield", "Differentiated Services Field", 1, 1);
        if (version != 4) {
            ip.note(Severity.ERROR, "The IP version is " + version + " instead of 4");
        } else if (header < SHORTEST) {
            ip.note(Severity.ERROR, "A header of " + header + " bytes cannot be, the least is " + SHORTEST);
        }
        return version == 4 && header >= SHORTEST;
    }

    private static void flags(Layer ip) {
        Layer flags = ip.group("ip.flags", "Flags", 6, 2);
        flags.value(new FieldValue.Number(flags.data.u8(0) >> 5, 2));
        boolean reserved = flags.flag("ip.flags.rb", "Reserved bit", 0, 2, 0x8000);
        boolean whole = flags.flag("ip.flags.df", "Don't fragment", 0, 2, 0x4000);
        boolean more = flags.flag("ip.flags.mf", "More fragments", 0, 2, 0x2000);
        flags.label("Flags:" + (whole ? " Don't fragment" : "") + (more ? " More fragments" : "")
                + (reserved ? " Reserved" : ""));
        ip.bits("ip.frag_offset", "Fragment Offset in units of 8 bytes", 6, 2, 0x1fff);
    }

    private static void ends(Layer ip, PacketTree tree) {
        IpEnds ends = new IpEnds(ip.ipv4("ip.src", "Source Address", 12), ip.ipv4("ip.dst", "Destination Address", 16),
                ip.data.u8(8));
        tree.ends(ends);
        ip.label("Internet Protocol Version 4, " + ends.show(tree.columns()));
    }

    /** Where the packet ends: total length, unless that lies or was left at 0 for the network card to fill in. */
    private static int end(Layer ip, Slice data, int header, int total, PacketTree tree) {
        if (total == 0) {
            ip.note(Severity.NOTE, "The total length is 0, maybe because the network card fills it in");
            return data.length();
        }
        if (total < header) {
            ip.note(Severity.ERROR, "The total length is less than the header's");
            return data.length();
        }
        if (total > data.length() && !tree.frame().isCut()) {
            ip.note(Severity.WARNING, "The total length is more than the frame holds");
        }
        return Math.min(total, data.length());
    }

    private static void payload(int protocol, Slice data, int header, int end, PacketTree tree) {
        Slice payload = data.part(0, end).from(header);
        tree.columns().info(IpProtocols.info(protocol));
        int offset = 8 * (data.u16(6) & 0x1fff);
        if (offset > 0) {
            tree.columns().info("Fragmented IP protocol (proto=" + IpProtocols.name(protocol) + " " + protocol
                    + ", off=" + offset + ", ID=" + Integer.toHexString(data.u16(4)) + ")");
            tree.descend(DataDecoder::decode, payload);
        } else {
            tree.descend(IpProtocols.decoder(protocol), payload);
        }
    }
}
