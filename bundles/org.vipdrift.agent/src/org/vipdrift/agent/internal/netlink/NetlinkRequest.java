package org.vipdrift.agent.internal.netlink;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Confined to the thread that builds it. One request, at most {@value #MOST} octets; numbers in the machine's own order.
 *
 * <pre>
 *  0               1               2               3
 * +---------------+---------------+---------------+---------------+
 * |                 nlmsg_len: all octets with this header        |
 * +-------------------------------+-------------------------------+
 * |          nlmsg_type           |          nlmsg_flags          |
 * +-------------------------------+-------------------------------+
 * |                 nlmsg_seq: comes back in the answers          |
 * +---------------------------------------------------------------+
 * |                 nlmsg_pid: 0                                  |
 * +---------------------------------------------------------------+
 * |  fixed part of the type, then attributes, each                |
 * |  rta_len (2, unpadded), rta_type (2), value, padding to 4     |
 * +---------------------------------------------------------------+
 * </pre>
 */
final class NetlinkRequest {
    private static final int MOST = 256;
    private static final int FLAGS_AT = 6;
    private static final int SEQUENCE_AT = 8;
    private static final int ATTRIBUTE_HEADER = 4;

    private final ByteBuffer bytes = ByteBuffer.allocate(MOST).order(ByteOrder.nativeOrder());
    private @Nullable InetAddress about;

    NetlinkRequest(int type, int flags) {
        bytes.putInt(0).putShort((short) type).putShort((short) (flags | Rtm.NLM_F_REQUEST)).putInt(0).putInt(0);
    }

    NetlinkRequest u8(int value) {
        bytes.put((byte) value);
        return this;
    }

    NetlinkRequest u16(int value) {
        bytes.putShort((short) value);
        return this;
    }

    NetlinkRequest u32(long value) {
        bytes.putInt((int) value);
        return this;
    }

    NetlinkRequest attribute(int type, byte[] value) {
        u16(ATTRIBUTE_HEADER + value.length).u16(type);
        bytes.put(value);
        while (bytes.position() % Integer.BYTES != 0) {
            bytes.put((byte) 0);
        }
        return this;
    }

    /** An attribute of 32-bit numbers. */
    NetlinkRequest attribute(int type, long... words) {
        u16(ATTRIBUTE_HEADER + words.length * Integer.BYTES).u16(type);
        for (long word : words) {
            u32(word);
        }
        return this;
    }

    /** Which address it is about, for the sentence that says that it was refused. */
    NetlinkRequest about(InetAddress address) {
        about = address;
        return this;
    }

    @Nullable
    InetAddress about() {
        return about;
    }

    /** Only a refusal is answered. */
    NetlinkRequest unacknowledged() {
        bytes.putShort(FLAGS_AT, (short) (bytes.getShort(FLAGS_AT) & ~Rtm.NLM_F_ACK));
        return this;
    }

    /** The whole message under a sequence number. */
    byte[] bytes(int sequence) {
        bytes.putInt(0, bytes.position()).putInt(SEQUENCE_AT, sequence);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
