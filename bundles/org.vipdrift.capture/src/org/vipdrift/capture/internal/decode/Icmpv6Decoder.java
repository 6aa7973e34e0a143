package org.vipdrift.capture.internal.decode;

import java.util.HexFormat;
import org.vipdrift.capture.Slice;

/**
 * ICMPv6, RFC 4443; neighbour solicitation and advertisement go to {@link NeighbourDecoder}.
 *
 * <pre>
 *  0      1      2          4                8
 * +------+------+----------+----------------+-- - -
 * | type | code | checksum | by type        | by type
 * +------+------+----------+----------------+-- - -
 * </pre>
 */
final class Icmpv6Decoder {
    private static final int HEADER = 8;
    private static final int LAST_ERROR = 127;

    private Icmpv6Decoder() {
    }

    static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("ICMPv6", "");
        Layer icmp = tree.layer("icmpv6", "Internet Control Message Protocol v6", data);
        int type = icmp.number("icmpv6.type", "Type", 0, 1, Icmpv6Decoder::name);
        icmp.number("icmpv6.code", "Code", 1, 1);
        icmp.hex("icmpv6.checksum", "Checksum", 2, 2);
        if (!tree.frame().isCut()) {
            tree.ends().ifPresent(ends -> InternetChecksum.report(icmp, "icmpv6.checksum", InternetChecksum.holds(data,
                    ends.pseudoHeader(IpProtocols.ICMPV6, data.length()))));
        }
        tree.columns().info(name(type));
        switch (type) {
            case 128, 129 -> echo(icmp, type, data, tree);
            case 135 -> NeighbourDecoder.solicitation(icmp, data, tree);
            case 136 -> NeighbourDecoder.advertisement(icmp, data, tree);
            default -> rest(icmp, type, data, tree);
        }
        return data.length();
    }

    private static void rest(Layer icmp, int type, Slice data, PacketTree tree) {
        icmp.length(HEADER);
        if (type <= LAST_ERROR) {
            tree.quote(Ipv6Decoder::decode, data.from(HEADER));
        } else {
            tree.descend(DataDecoder::decode, data.from(4));
        }
    }

    private static void echo(Layer icmp, int type, Slice data, PacketTree tree) {
        icmp.length(HEADER);
        int id = icmp.hex("icmpv6.echo.identifier", "Identifier", 4, 2);
        long sequence = icmp.number("icmpv6.echo.sequence_number", "Sequence", 6, 2);
        tree.columns().info(name(type) + " id=0x" + HexFormat.of().toHexDigits((short) id) + ", seq=" + sequence
                + tree.ends().map(ends -> ", hop limit=" + ends.hops()).orElse(""));
        tree.descend(DataDecoder::decode, data.from(HEADER));
    }

    private static String name(long type) {
        return switch ((int) type) {
            case 1 -> "Destination Unreachable";
            case 2 -> "Packet Too Big";
            case 3 -> "Time Exceeded";
            case 4 -> "Parameter Problem";
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
