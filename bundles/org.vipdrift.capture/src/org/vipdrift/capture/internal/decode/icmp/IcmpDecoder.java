package org.vipdrift.capture.internal.decode.icmp;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.decode.ip.IpProtocols;
import org.vipdrift.capture.internal.tree.Checksum;
import org.vipdrift.capture.internal.tree.Checksum.Verdict;
import org.vipdrift.capture.internal.tree.DataDecoder;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.InternetChecksum;
import org.vipdrift.capture.internal.tree.IpEnds;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * ICMP, RFC 792.
 *
 * <pre>
 *  0      1      2          4                       8
 * +------+------+----------+-----------------------+-- - -
 * | type | code | checksum | identifier, sequence  | data                      echo
 * |      |      |          | unused      | MTU     | start of the packet       unreachable
 * |      |      |          | gateway               |                           redirect
 * |      |      |          | pointer (1) | unused  |                           parameter problem
 * |      |      |          | identifier, sequence  | three times (4 each)      timestamp
 * +------+------+----------+-----------------------+-- - -
 * </pre>
 */
public final class IcmpDecoder {
    public static final FieldSet FIELDS = new FieldSet("icmp", "Internet Control Message Protocol");
    private static final FieldInfo TYPE = FIELDS.number("type", "Type");
    private static final FieldInfo CODE = FIELDS.number("code", "Code");
    private static final Checksum CHECKSUM = Checksum.in(FIELDS, "Checksum", 2);
    private static final FieldInfo ID = FIELDS.number("ident", "Identifier (BE)");
    private static final FieldInfo ID_SWAPPED = FIELDS.number("ident_le", "Identifier (LE)");
    private static final FieldInfo SEQUENCE = FIELDS.number("seq", "Sequence Number (BE)");
    private static final FieldInfo SEQUENCE_SWAPPED = FIELDS.number("seq_le", "Sequence Number (LE)");
    private static final FieldInfo MTU = FIELDS.number("mtu", "MTU of next hop");
    private static final FieldInfo GATEWAY = FIELDS.ipv4("redir_gw", "Gateway Address");
    private static final FieldInfo POINTER = FIELDS.number("pointer", "Pointer");
    private static final FieldInfo ORIGINATED = FIELDS.number("originate_timestamp", "Originate Timestamp");
    private static final FieldInfo RECEIVED = FIELDS.number("receive_timestamp", "Receive Timestamp");
    private static final FieldInfo TRANSMITTED = FIELDS.number("transmit_timestamp", "Transmit Timestamp");
    private static final int HEADER = 8;
    private static final int TIMESTAMPS = 20;
    private static final int REDIRECT = 5;
    private static final int PARAMETER = 12;
    private static final int FRAGMENTATION_NEEDED = 0x304;

    private IcmpDecoder() {
    }

    public static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("ICMP");
        Layer icmp = tree.layer(FIELDS, data);
        icmp.length(HEADER);
        int type = icmp.number(TYPE, 0, 1, IcmpDecoder::name);
        int code = (int) icmp.number(CODE, 1, 1);
        CHECKSUM.read(icmp);
        verify(icmp, data, tree);
        tree.columns().info(() -> name(type) + code(type, code));
        switch (type) {
            case 0, 8 -> echo(icmp, type, data, tree);
            case 3, 4, REDIRECT, 11, PARAMETER -> error(icmp, type << 8 | code, data, tree);
            case 13, 14 -> timestamps(icmp);
            default -> tree.descend(DataDecoder::decode, data.from(4));
        }
        return data.length();
    }

    private static void verify(Layer icmp, Slice data, PacketTree tree) {
        if (CHECKSUM.isWanted(tree)) {
            boolean whole = tree.ends().filter(IpEnds::whole).isPresent() && !tree.isQuoting();
            CHECKSUM.report(icmp, whole ? Verdict.of(InternetChecksum.holds(data, 0)) : Verdict.UNVERIFIED);
        }
    }

    private static void echo(Layer icmp, int type, Slice data, PacketTree tree) {
        int sequence = echoed(icmp);
        int id = data.u16(4);
        int hops = tree.ends().map(IpEnds::hops).orElse(0);
        tree.columns().info(line -> line.text(name(type)).text("  id=0x").hex(id, 4).text(", seq=").number(sequence)
                .character('/').number(swapped(sequence)).text(", ttl=").number(hops));
        tree.descend(DataDecoder::decode, data.from(HEADER));
    }

    private static void timestamps(Layer icmp) {
        echoed(icmp);
        icmp.length(TIMESTAMPS);
        icmp.number(ORIGINATED, 8, 4);
        icmp.number(RECEIVED, 12, 4);
        icmp.number(TRANSMITTED, 16, 4);
    }

    /** Identifier and sequence; returns the latter. */
    private static int echoed(Layer icmp) {
        icmp.meant(ID_SWAPPED, swapped((int) icmp.number(ID, 4, 2)), 4, 2);
        int sequence = (int) icmp.number(SEQUENCE, 6, 2);
        icmp.meant(SEQUENCE_SWAPPED, swapped(sequence), 6, 2);
        return sequence;
    }

    private static int swapped(int number) {
        return Short.toUnsignedInt(Short.reverseBytes((short) number));
    }

    private static void error(Layer icmp, int typeAndCode, Slice data, PacketTree tree) {
        if (typeAndCode == FRAGMENTATION_NEEDED) {
            icmp.number(MTU, 6, 2);
        } else if (typeAndCode >> 8 == REDIRECT) {
            icmp.ipv4(GATEWAY, 4);
        } else if (typeAndCode >> 8 == PARAMETER) {
            icmp.number(POINTER, 4, 1);
        }
        tree.quote(tree.payloads().ofIpProtocol(IpProtocols.IPV4), data.from(HEADER));
    }

    private static String code(int type, int code) {
        String words = switch (type << 8 | code) {
            case 0x300 -> "Network unreachable";
            case 0x301 -> "Host unreachable";
            case 0x302 -> "Protocol unreachable";
            case 0x303 -> "Port unreachable";
            case FRAGMENTATION_NEEDED -> "Fragmentation needed";
            case 0x30d -> "Communication administratively filtered";
            case 0xb00 -> "Time to live exceeded in transit";
            case 0xb01 -> "Fragment reassembly time exceeded";
            case 0x501 -> "Redirect for host";
            default -> "";
        };
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    private static String name(long type) {
        return switch ((int) type) {
            case 0 -> "Echo (ping) reply";
            case 3 -> "Destination unreachable";
            case 4 -> "Source quench";
            case REDIRECT -> "Redirect";
            case 8 -> "Echo (ping) request";
            case 9 -> "Router advertisement";
            case 10 -> "Router solicitation";
            case 11 -> "Time-to-live exceeded";
            case PARAMETER -> "Parameter problem";
            case 13 -> "Timestamp request";
            case 14 -> "Timestamp reply";
            default -> "Unknown ICMP type";
        };
    }
}
