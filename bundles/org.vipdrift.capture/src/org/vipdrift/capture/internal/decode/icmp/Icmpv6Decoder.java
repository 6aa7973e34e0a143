package org.vipdrift.capture.internal.decode.icmp;

import java.util.HexFormat;
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
 * ICMPv6, RFC 4443; neighbour discovery and multicast listener discovery have classes of their own.
 *
 * <pre>
 *  0      1      2          4                       8
 * +------+------+----------+-----------------------+-- - -
 * | type | code | checksum | identifier, sequence  | data                      echo
 * |      |      |          | MTU                   | start of the packet       packet too big
 * |      |      |          | pointer               |                           parameter problem
 * +------+------+----------+-----------------------+-- - -
 * </pre>
 */
public final class Icmpv6Decoder {
    public static final FieldSet FIELDS = new FieldSet("icmpv6", "Internet Control Message Protocol v6");
    private static final FieldInfo TYPE = FIELDS.number("type", "Type");
    private static final FieldInfo CODE = FIELDS.number("code", "Code");
    private static final Checksum CHECKSUM = Checksum.in(FIELDS, "Checksum", 2);
    private static final FieldInfo ID = FIELDS.number("echo.identifier", "Identifier");
    private static final FieldInfo SEQUENCE = FIELDS.number("echo.sequence_number", "Sequence");
    private static final FieldInfo MTU = FIELDS.number("mtu", "MTU");
    private static final FieldInfo POINTER = FIELDS.number("pointer", "Pointer");
    private static final int HEADER = 8;
    private static final int TOO_BIG = 2;
    private static final int PARAMETER = 4;
    private static final int LAST_ERROR = 127;

    private Icmpv6Decoder() {
    }

    public static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("ICMPv6");
        Layer icmp = tree.layer(FIELDS, data);
        int type = icmp.number(TYPE, 0, 1, Icmpv6Decoder::name);
        icmp.number(CODE, 1, 1);
        CHECKSUM.read(icmp);
        verify(icmp, data, tree);
        tree.columns().info(() -> name(type));
        switch (type) {
            case 128, 129 -> echo(icmp, type, data, tree);
            case 130, 131, 132 -> ListenerDecoder.version1(icmp, type, data);
            case 133, 134 -> RouterDiscovery.read(icmp, type, data, tree);
            case 135 -> NeighbourDecoder.solicitation(icmp, data, tree);
            case 136 -> NeighbourDecoder.advertisement(icmp, data, tree);
            case 137 -> RouterDiscovery.redirect(icmp, data, tree);
            case 143 -> ListenerDecoder.version2(icmp, data);
            default -> rest(icmp, type, data, tree);
        }
        return data.length();
    }

    private static void verify(Layer icmp, Slice data, PacketTree tree) {
        if (CHECKSUM.isWanted(tree)) {
            Verdict verdict = tree.ends().filter(ends -> ends.whole() && !tree.isQuoting())
                    .map(ends -> InternetChecksum.holds(data, ends.pseudoHeader(IpProtocols.ICMPV6, data.length())))
                    .map(Verdict::of).orElse(Verdict.UNVERIFIED);
            CHECKSUM.report(icmp, verdict);
        }
    }

    private static void rest(Layer icmp, int type, Slice data, PacketTree tree) {
        icmp.length(HEADER);
        if (type == TOO_BIG) {
            icmp.number(MTU, 4, 4);
        } else if (type == PARAMETER) {
            icmp.number(POINTER, 4, 4);
        }
        if (type <= LAST_ERROR) {
            tree.quote(tree.payloads().ofIpProtocol(IpProtocols.IPV6), data.from(HEADER));
        } else {
            tree.descend(DataDecoder::decode, data.from(4));
        }
    }

    private static void echo(Layer icmp, int type, Slice data, PacketTree tree) {
        icmp.length(HEADER);
        int id = icmp.hex(ID, 4, 2);
        long sequence = icmp.number(SEQUENCE, 6, 2);
        int hops = tree.ends().map(IpEnds::hops).orElse(0);
        tree.columns().info(() -> name(type) + " id=0x" + HexFormat.of().toHexDigits((short) id) + ", seq=" + sequence
                + ", hop limit=" + hops);
        tree.descend(DataDecoder::decode, data.from(HEADER));
    }

    private static String name(long type) {
        return switch ((int) type) {
            case 1 -> "Destination Unreachable";
            case TOO_BIG -> "Packet Too Big";
            case 3 -> "Time Exceeded";
            case PARAMETER -> "Parameter Problem";
            case 128 -> "Echo (ping) request";
            case 129 -> "Echo (ping) reply";
            case 130 -> "Multicast Listener Query";
            case 131 -> "Multicast Listener Report";
            case 132 -> "Multicast Listener Done";
            case 133 -> "Router Solicitation";
            case 134 -> "Router Advertisement";
            case 135 -> "Neighbor Solicitation";
            case 136 -> "Neighbor Advertisement";
            case 137 -> "Redirect";
            case 143 -> "Multicast Listener Report Message v2";
            default -> "Unknown ICMPv6 type";
        };
    }
}
