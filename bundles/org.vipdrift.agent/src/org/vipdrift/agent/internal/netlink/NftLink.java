package org.vipdrift.agent.internal.netlink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.internal.ffi.ErrnoException;

/** Not thread-safe. Batches and questions to the kernel's nf_tables, which answers before a send returns. */
final class NftLink implements AutoCloseable {
    private final NetlinkSocket socket;

    /** @throws ErrnoException if the kernel has no nfnetlink (EPROTONOSUPPORT) */
    NftLink() throws ErrnoException {
        socket = new NetlinkSocket(Nft.NETLINK_NETFILTER);
    }

    /** Has a batch done as a whole. @throws NetlinkException with the first reason why nothing of it was done */
    void commit(byte[] batch) throws IOException {
        socket.send(batch);
        @Nullable NetlinkException failure = null;
        for (List<NetlinkMessage> messages = socket.receiveNow(); !messages.isEmpty(); messages = socket.receiveNow()) {
            for (NetlinkMessage message : messages) {
                int errno = errno(message);
                failure = failure == null && errno != 0 ? new NetlinkException(errno, "") : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static int errno(NetlinkMessage message) {
        return message.type() == Rtm.NLMSG_ERROR && !message.isShorterThan(Integer.BYTES) ? -message.body().getInt(0)
                : 0;
    }

    /** How many rules a chain has; -1 if it is not there. */
    int rules(GateTables.Chain chain) throws IOException {
        socket.send(
                new NetlinkRequest(Nft.NFNL_SUBSYS_NFTABLES << Byte.SIZE | Nft.NFT_MSG_GETCHAIN, 0).u8(chain.family())
                        .u8(0).u16(0).attribute(Nft.NFTA_TABLE, text(GateTables.TABLE))
                        .attribute(Nft.NFTA_CHAIN_NAME, text(chain.name())).bytes(0));
        int rules = -1;
        for (List<NetlinkMessage> messages = socket.receiveNow(); !messages.isEmpty(); messages = socket.receiveNow()) {
            for (NetlinkMessage message : messages) {
                if (message.type() != Rtm.NLMSG_ERROR) {
                    rules = message.attributes(Integer.BYTES).find(Nft.NFTA_CHAIN_USE)
                            .filter(use -> use.remaining() >= Integer.BYTES)
                            .map(use -> Integer.reverseBytes(use.getInt(0))).orElse(-1);
                }
            }
        }
        return rules;
    }

    private static byte[] text(String text) {
        return (text + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        socket.close();
    }
}
