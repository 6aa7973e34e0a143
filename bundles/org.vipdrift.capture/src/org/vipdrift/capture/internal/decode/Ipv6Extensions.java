package org.vipdrift.capture.internal.decode;

import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;

/**
 * The chain of extension headers, RFC 8200 4. All but the fragment header share one form:
 *
 * <pre>
 *  0             1             2
 * +-------------+-------------+----- - - -
 * | next header | length / 8  | ...         length does not count the first 8 octets
 * +-------------+-------------+----- - - -
 *
 *  0             1             2                       4               8
 * +-------------+-------------+-------------------+---+---------------+
 * | next header | reserved    | offset / 8 (13)   |  M| identification|   the fragment header, 44
 * +-------------+-------------+-------------------+---+---------------+
 * </pre>
 */
final class Ipv6Extensions {
    private static final int HOP_BY_HOP = 0;
    private static final int ROUTING = 43;
    private static final int FRAGMENT = 44;
    private static final int DESTINATION = 60;
    private static final int UNIT = 8;
    private static final int MOST = 16;

    private Ipv6Extensions() {
    }

    static int decode(int first, Slice data, PacketTree tree) {
        int next = first;
        Slice rest = data;
        for (int i = 0; i < MOST && isExtension(next); i++) {
            int current = next;
            if (current == FRAGMENT && isLaterFragment(rest, tree)) {
                return data.length();
            }
            int length = current == FRAGMENT ? UNIT : UNIT * (rest.u8(1) + 1);
            next = show(current, rest.part(0, length), tree);
            rest = rest.from(length);
        }
        tree.columns().info(IpProtocols.info(next));
        tree.descend(isExtension(next) ? Ipv6Extensions::tooMany : IpProtocols.decoder(next), rest);
        return data.length();
    }

    private static boolean isExtension(int protocol) {
        return protocol == HOP_BY_HOP || protocol == ROUTING || protocol == FRAGMENT || protocol == DESTINATION;
    }

    private static int show(int current, Slice header, PacketTree tree) {
        String name = name(current);
        Layer layer = tree.layer(name, IpProtocols.name(current), header);
        int next = layer.number(name + ".nxt", "Next Header", 0, 1, IpProtocols::name);
        if (current == FRAGMENT) {
            layer.bits("ipv6.fraghdr.offset", "Offset in units of 8 bytes", 2, 2, 0xfff8);
            layer.flag("ipv6.fraghdr.more", "More Fragments", 2, 2, 1);
            layer.hex("ipv6.fraghdr.ident", "Identification", 4, 4);
        } else {
            layer.number(name + ".len", "Length in units of 8 bytes beyond the first", 1, 1);
        }
        return next;
    }

    private static String name(int protocol) {
        return switch (protocol) {
            case HOP_BY_HOP -> "ipv6.hopopts";
            case ROUTING -> "ipv6.routing";
            case FRAGMENT -> "ipv6.fraghdr";
            default -> "ipv6.dstopts";
        };
    }

    /** Fragments but the first carry no header of the next protocol. */
    private static boolean isLaterFragment(Slice rest, PacketTree tree) {
        int offset = rest.u16(2) & 0xfff8;
        if (offset > 0) {
            int next = show(FRAGMENT, rest.part(0, UNIT), tree);
            tree.columns().info("IPv6 fragment (off=" + offset + " more=" + ((rest.u16(2) & 1) == 1 ? "y" : "n")
                    + " ident=0x" + Long.toHexString(rest.number(4, 4)) + " nxt=" + next + ")");
            tree.descend(DataDecoder::decode, rest.from(UNIT));
        }
        return offset > 0;
    }

    private static int tooMany(Slice data, PacketTree tree) {
        tree.layer("data", "Data", data).note(Severity.WARNING, "More than 16 extension headers are not decoded");
        return data.length();
    }
}
