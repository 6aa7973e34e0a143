package org.vipdrift.capture.internal.decode.ip;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.Checksum;
import org.vipdrift.capture.internal.tree.Checksum.Verdict;
import org.vipdrift.capture.internal.tree.DataDecoder;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.InternetChecksum;
import org.vipdrift.capture.internal.tree.IpEnds;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * IPv4, RFC 791. Fragments are not put together; the first one is read as far as it goes.
 *
 * <pre>
 *  0                1                2                                4
 * +-------+--------+----------------+---------------------------------+
 * | ver   | words  | DSCP (6), ECN  | total length                    |
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
public final class Ipv4Decoder {
    public static final FieldSet FIELDS = new FieldSet("ip", "Internet Protocol Version 4");
    private static final FieldInfo VERSION = FIELDS.number("version", "Version");
    private static final FieldInfo HEADER = FIELDS.number("hdr_len", "Header Length");
    private static final FieldInfo SERVICE = FIELDS.number("dsfield", "Differentiated Services Field");
    private static final FieldInfo DSCP = FIELDS.number("dsfield.dscp", "Differentiated Services Codepoint");
    private static final FieldInfo ECN = FIELDS.number("dsfield.ecn", "Explicit Congestion Notification");
    private static final FieldInfo LENGTH = FIELDS.number("len", "Total Length");
    private static final FieldInfo ID = FIELDS.number("id", "Identification");
    private static final FieldInfo FLAGS = FIELDS.number("flags", "Flags");
    private static final FieldInfo RESERVED = FIELDS.flag("flags.rb", "Reserved bit");
    private static final FieldInfo WHOLE = FIELDS.flag("flags.df", "Don't fragment");
    private static final FieldInfo MORE = FIELDS.flag("flags.mf", "More fragments");
    private static final FieldInfo OFFSET = FIELDS.number("frag_offset", "Fragment Offset in units of 8 bytes");
    private static final FieldInfo TTL = FIELDS.number("ttl", "Time to Live");
    private static final FieldInfo PROTOCOL = FIELDS.number("proto", "Protocol");
    private static final Checksum CHECKSUM = Checksum.in(FIELDS, "Header Checksum", 10);
    private static final FieldInfo SOURCE = FIELDS.ipv4("src", "Source Address");
    private static final FieldInfo DESTINATION = FIELDS.ipv4("dst", "Destination Address");
    private static final int SHORTEST = 20;
    private static final int MORE_FRAGMENTS = 0x2000;
    private static final int OFFSET_MASK = 0x1fff;

    static {
        FIELDS.joined("addr", "Source or Destination Address", SOURCE, DESTINATION);
    }

    private Ipv4Decoder() {
    }

    public static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("IPv4");
        int header = 4 * (data.u8(0) & 0xf);
        Layer ip = tree.layer(FIELDS, data.atMost(Math.max(header, SHORTEST)));
        if (!sane(ip, header)) {
            tree.columns().info(() -> "Bogus IPv4 header");
            return data.length();
        }
        if (ip.isRecording()) {
            service(ip.group(SERVICE, 1, 1));
        }
        int total = (int) ip.number(LENGTH, 2, 2);
        ip.hex(ID, 4, 2);
        if (ip.isRecording()) {
            flags(ip);
        }
        ip.number(TTL, 8, 1);
        int protocol = ip.number(PROTOCOL, 9, 1, IpProtocols::name);
        CHECKSUM.read(ip);
        if (CHECKSUM.isWanted(tree) && header <= data.length()) {
            CHECKSUM.report(ip, Verdict.of(InternetChecksum.holds(data.part(0, header), 0)));
        }
        int end = end(ip, data, header, total, tree);
        ip.reaches(data.part(0, end));
        ends(ip, data.u16(6), end >= total, tree);
        Ipv4Options.read(ip, SHORTEST, header);
        payload(protocol, data, header, end, tree);
        return end;
    }

    private static boolean sane(Layer ip, int header) {
        int version = ip.bits(VERSION, 0, 1, 0xf0);
        ip.meant(HEADER, header, 0, 1);
        if (version != 4) {
            ip.note(Severity.ERROR, "The IP version is " + version + " instead of 4");
        } else if (header < SHORTEST) {
            ip.note(Severity.ERROR, "A header of " + header + " bytes cannot be, the least is " + SHORTEST);
        }
        return version == 4 && header >= SHORTEST;
    }

    private static void service(Layer service) {
        service.value(new FieldValue.Number(service.data().u8(0), 2));
        service.bits(DSCP, 0, 1, 0xfc);
        service.bits(ECN, 0, 1, 0x03);
    }

    private static void flags(Layer ip) {
        Layer flags = ip.group(FLAGS, 6, 2);
        flags.value(new FieldValue.Number(flags.data().u8(0) >> 5, 2));
        boolean reserved = flags.flag(RESERVED, 0, 2, 0x8000);
        boolean whole = flags.flag(WHOLE, 0, 2, 0x4000);
        boolean more = flags.flag(MORE, 0, 2, MORE_FRAGMENTS);
        if (flags.isShown()) {
            flags.label(() -> "Flags:" + (whole ? " Don't fragment" : "") + (more ? " More fragments" : "")
                    + (reserved ? " Reserved" : ""));
        }
        ip.bits(OFFSET, 6, 2, OFFSET_MASK);
    }

    private static void ends(Layer ip, int fragment, boolean complete, PacketTree tree) {
        boolean whole = complete && (fragment & (MORE_FRAGMENTS | OFFSET_MASK)) == 0;
        IpEnds ends = new IpEnds(ip.address(SOURCE, 12), ip.address(DESTINATION, 16), ip.data().u8(8), whole);
        tree.ends(ends);
        tree.columns().ends(ends);
        if (ip.isShown()) {
            ip.label(() -> FIELDS.protocol().description() + ", " + ends.words());
        }
        if (ends.isFromGroup()) {
            ip.note(Severity.WARNING, "The source is a multicast address, which no host has");
        }
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
        if (total > data.length() && !tree.frame().isCut() && !tree.isQuoting()) {
            ip.note(Severity.WARNING, "The total length is more than the frame holds");
        }
        return Math.min(total, data.length());
    }

    private static void payload(int protocol, Slice data, int header, int end, PacketTree tree) {
        Slice payload = data.part(0, end).from(header);
        int offset = Byte.SIZE * (data.u16(6) & OFFSET_MASK);
        if (offset > 0) {
            int id = data.u16(4);
            tree.columns().info(() -> "Fragmented IP protocol (proto=" + IpProtocols.name(protocol) + " " + protocol
                    + ", off=" + offset + ", ID=" + Integer.toHexString(id) + ")");
            tree.descend(DataDecoder::decode, payload);
        } else {
            tree.columns().info(IpProtocols::info, protocol);
            tree.descend(tree.payloads().ofIpProtocol(protocol), payload);
        }
    }
}
