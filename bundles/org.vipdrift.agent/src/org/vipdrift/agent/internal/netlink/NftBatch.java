package org.vipdrift.agent.internal.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Confined to the thread that builds it. Changes of nf_tables that take effect together or not at all (nfnetlink_rcv_batch):
 * messages as at {@link NetlinkRequest}, between one that begins the batch and one that ends it. After the header comes
 *
 * <pre>
 *  0               1               2               3
 * +---------------+---------------+---------------+---------------+
 * | nfgen_family  |  version: 0   |  res_id: big-endian           |
 * +---------------+---------------+---------------+---------------+
 * </pre>
 *
 * then attributes, numbers in them big-endian. Messages have the sequence numbers 0, 1, 2 and so on.
 */
final class NftBatch {
    private static final int ROOM = 1024;
    private static final int FLAGS_AT = 6;

    private ByteBuffer bytes = ByteBuffer.allocate(ROOM).order(ByteOrder.nativeOrder());
    private int message;
    private int count;

    NftBatch() {
        begin(Nft.NFNL_MSG_BATCH_BEGIN, 0, Rtm.AF_UNSPEC, Nft.NFNL_SUBSYS_NFTABLES);
    }

    /** Begins the next message. @param type NFT_MSG_* */
    NftBatch message(int type, int flags, int family) {
        begin(Nft.NFNL_SUBSYS_NFTABLES << Byte.SIZE | type, flags, family, 0);
        return this;
    }

    private void begin(int type, int flags, int family, int resource) {
        endMessage();
        message = bytes.position();
        room(Integer.BYTES * 5).putInt(0).putShort((short) type).putShort((short) (flags | Rtm.NLM_F_REQUEST))
                .putInt(count++).putInt(0);
        bytes.put((byte) family).put((byte) 0).put((byte) (resource >> Byte.SIZE)).put((byte) resource);
    }

    private void endMessage() {
        bytes.putInt(message, bytes.position() - message);
    }

    /** A text with its terminating zero. */
    NftBatch text(int type, String text) {
        return octets(type, Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), text.length() + 1));
    }

    NftBatch number(int type, int value) {
        return octets(type, ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    NftBatch longNumber(int type, long value) {
        return octets(type, ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    NftBatch octets(int type, byte... value) {
        room(value.length + 2 * Integer.BYTES).putShort((short) (value.length + Integer.BYTES)).putShort((short) type)
                .put(value);
        while (bytes.position() % Integer.BYTES != 0) {
            bytes.put((byte) 0);
        }
        return this;
    }

    /** An attribute made of those that the work adds. */
    NftBatch nest(int type, Runnable work) {
        int at = bytes.position();
        room(Integer.BYTES).putShort((short) 0).putShort((short) (type | Nft.NLA_F_NESTED));
        work.run();
        bytes.putShort(at, (short) (bytes.position() - at));
        return this;
    }

    private ByteBuffer room(int octets) {
        if (bytes.remaining() < octets) {
            ByteBuffer more = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + octets))
                    .order(ByteOrder.nativeOrder());
            bytes = more.put(bytes.flip());
        }
        return bytes;
    }

    /** The whole batch; its last change is to be answered also when all went well. */
    byte[] bytes() {
        bytes.putShort(message + FLAGS_AT, (short) (bytes.getShort(message + FLAGS_AT) | Rtm.NLM_F_ACK));
        begin(Nft.NFNL_MSG_BATCH_END, 0, Rtm.AF_UNSPEC, Nft.NFNL_SUBSYS_NFTABLES);
        endMessage();
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
