package org.vipdrift.capture.internal.decode.ip;

import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.DataDecoder;
import org.vipdrift.capture.internal.tree.PacketTree;

/** The chain of IPv6's extension headers, RFC 8200 4, up to the protocol above. */
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
            Slice header = rest.part(0, current == FRAGMENT ? UNIT : UNIT * (rest.u8(1) + 1));
            rest = rest.from(header.length());
            next = header.u8(0);
            if (!show(current, header, tree)) {
                tree.descend(DataDecoder::decode, rest);
                return data.length();
            }
        }
        int last = next;
        if (first != last) {
            tree.columns().info(IpProtocols::info, last);
        }
        tree.descend(isExtension(last) ? Ipv6Extensions::tooMany : tree.payloads().ofIpProtocol(last), rest);
        return data.length();
    }

    private static boolean isExtension(int protocol) {
        return protocol == HOP_BY_HOP || protocol == ROUTING || protocol == FRAGMENT || protocol == DESTINATION;
    }

    /** @return whether the next header follows; fragments but the first carry none */
    private static boolean show(int current, Slice header, PacketTree tree) {
        return switch (current) {
            case FRAGMENT -> Ipv6Fragment.show(header, tree);
            case ROUTING -> Ipv6Routing.show(header, tree);
            case HOP_BY_HOP -> Ipv6Options.HOP_BY_HOP.show(header, tree);
            default -> Ipv6Options.DESTINATION.show(header, tree);
        };
    }

    private static int tooMany(Slice data, PacketTree tree) {
        DataDecoder.layer(data, tree).note(Severity.WARNING, "More than 16 extension headers are not decoded");
        return data.length();
    }
}
