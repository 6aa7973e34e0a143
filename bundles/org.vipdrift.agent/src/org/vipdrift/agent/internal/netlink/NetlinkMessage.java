package org.vipdrift.agent.internal.netlink;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One message of the kernel, its layout drawn at {@link NetlinkRequest}.
 *
 * @param body what follows the header, in the machine's byte order; valid until the next message is received
 */
record NetlinkMessage(int type, int flags, int sequence, ByteBuffer body) {
    private static final int HEADER = 16;

    /** The messages of one datagram; a cut one ends the list. */
    static List<NetlinkMessage> in(ByteBuffer datagram) {
        List<NetlinkMessage> found = new ArrayList<>();
        int at = 0;
        while (datagram.limit() - at >= HEADER) {
            int length = datagram.getInt(at);
            if (length < HEADER || length > datagram.limit() - at) {
                break;
            }
            ByteBuffer body = datagram.slice(at + HEADER, length - HEADER).order(datagram.order());
            found.add(new NetlinkMessage(datagram.getShort(at + 4) & 0xffff, datagram.getShort(at + 6) & 0xffff,
                    datagram.getInt(at + 8), body));
            at += length + 3 & ~3;
        }
        return found;
    }

    /** The attributes after a fixed part of so many octets; none if the message is shorter. */
    Attributes attributes(int fixedPart) {
        return Attributes.after(body, fixedPart);
    }

    boolean isShorterThan(int octets) {
        return body.limit() < octets;
    }
}
