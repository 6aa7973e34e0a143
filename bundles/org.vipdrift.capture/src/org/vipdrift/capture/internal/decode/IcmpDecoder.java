package org.vipdrift.capture.internal.decode;

import java.util.HexFormat;
import org.vipdrift.capture.Slice;

/**
 * ICMP, RFC 792.
 *
 * <pre>
 *  0      1      2          4                8
 * +------+------+----------+----------------+-- - -
 * | type | code | checksum | by type        | echo: data; errors: the packet that caused it
 * +------+------+----------+----------------+-- - -
 *                echo: identifier, sequence
 * </pre>
 */
final class IcmpDecoder {
    private static final int HEADER = 8;

    private IcmpDecoder() {
    }

    static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("ICMP", "");
        Layer icmp = tree.layer("icmp", "Internet Control Message Protocol", data.atMost(HEADER));
        int type = icmp.number("icmp.type", "Type", 0, 1, IcmpDecoder::name);
        int code = (int) icmp.number("icmp.code", "Code", 1, 1);
        icmp.hex("icmp.checksum", "Checksum", 2, 2);
        if (!tree.frame().isCut()) {
            InternetChecksum.report(icmp, "icmp.checksum", InternetChecksum.holds(data, 0));
        }
        tree.columns().info(name(type) + code(type, code));
        switch (type) {
            case 0, 8 -> echo(icmp, type, data, tree);
            case 3, 4, 5, 11, 12 -> tree.quote(Ipv4Decoder::decode, data.from(HEADER));
            default -> tree.descend(DataDecoder::decode, data.from(4));
        }
        return data.length();
    }

    private static void echo(Layer icmp, int type, Slice data, PacketTree tree) {
        long id = icmp.number("icmp.ident", "Identifier", 4, 2);
        int sequence = (int) icmp.number("icmp.seq", "Sequence Number", 6, 2);
        int swapped = Short.toUnsignedInt(Short.reverseBytes((short) sequence));
        tree.columns().info(name(type) + "  id=0x" + HexFormat.of().toHexDigits((short) id) + ", seq=" + sequence + "/"
                + swapped + tree.ends().map(ends -> ", ttl=" + ends.hops()).orElse(""));
        tree.descend(DataDecoder::decode, data.from(HEADER));
    }

    private static String code(int type, int code) {
        String words = switch (type << 8 | code) {
            case 0x300 -> "Network unreachable";
            case 0x301 -> "Host unreachable";
            case 0x302 -> "Protocol unreachable";
            case 0x303 -> "Port unreachable";
            case 0x304 -> "Fragmentation needed";
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
            case 5 -> "Redirect";
            case 8 -> "Echo (ping) request";
            case 9 -> "Router advertisement";
            case 10 -> "Router solicitation";
            case 11 -> "Time-to-live exceeded";
            case 12 -> "Parameter problem";
            case 13 -> "Timestamp request";
            case 14 -> "Timestamp reply";
            default -> "Unknown ICMP type";
        };
    }
}
