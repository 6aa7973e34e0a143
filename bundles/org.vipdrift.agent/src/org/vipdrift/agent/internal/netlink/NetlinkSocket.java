package org.vipdrift.agent.internal.netlink;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.vipdrift.agent.internal.ffi.ErrnoException;
import org.vipdrift.agent.internal.ffi.NativeSocket;

/** Not thread-safe. A socket of netlink(7), and the memory its messages pass through. */
final class NetlinkSocket implements AutoCloseable {
    private static final int AF_NETLINK = 16;
    private static final int NETLINK_ROUTE = 0;
    private static final int SOL_NETLINK = 270;
    private static final int NETLINK_ADD_MEMBERSHIP = 1;
    private static final int NETLINK_DROP_MEMBERSHIP = 2;
    private static final int NETLINK_CAP_ACK = 10;
    private static final int NETLINK_EXT_ACK = 11;
    private static final int NETLINK_GET_STRICT_CHK = 12;
    private static final int SO_RCVTIMEO = 20;
    private static final int RECEIVE_BUFFER = 1 << 20;
    /** struct sockaddr_nl { sa_family_t family; unsigned short pad; __u32 pid, groups; } */
    private static final int SOCKADDR_NL = 12;
    /** The kernel fills at most 32 KiB of a dump into one datagram. */
    private static final int LARGEST_DATAGRAM = 32 << 10;
    private static final long TIME_LIMIT_SECONDS = 2;

    private final Arena arena = Arena.ofShared();
    private final NativeSocket socket;
    private MemorySegment out = arena.allocate(512, Long.BYTES);
    private final MemorySegment in = arena.allocate(LARGEST_DATAGRAM, Long.BYTES);
    private final ByteBuffer inBytes = in.asByteBuffer();

    /** Of the routing family. @throws ErrnoException if the kernel gives no socket */
    NetlinkSocket() throws ErrnoException {
        this(NETLINK_ROUTE);
    }

    /** @throws ErrnoException if the kernel gives no socket, or does not have the family */
    NetlinkSocket(int netlinkFamily) throws ErrnoException {
        socket = NativeSocket.open(AF_NETLINK, NativeSocket.SOCK_RAW, netlinkFamily);
        MemorySegment address = arena.allocate(SOCKADDR_NL, Integer.BYTES);
        address.set(ValueLayout.JAVA_SHORT, 0, (short) AF_NETLINK);
        MemorySegment limit = arena.allocateFrom(ValueLayout.JAVA_LONG, TIME_LIMIT_SECONDS, 0);
        try {
            socket.bind(address);
            socket.option(NativeSocket.SOL_SOCKET, SO_RCVTIMEO, limit);
            socket.keep(RECEIVE_BUFFER);
        } catch (ErrnoException e) {
            close();
            throw e;
        }
        wish(NETLINK_CAP_ACK);
        wish(NETLINK_EXT_ACK);
        wish(NETLINK_GET_STRICT_CHK);
    }

    /** An option that old kernels lack; all works without it, at more cost. */
    private void wish(int name) {
        try {
            socket.option(SOL_NETLINK, name, 1);
        } catch (ErrnoException refused) {
            return;
        }
    }

    NativeSocket socket() {
        return socket;
    }

    void join(int group) throws ErrnoException {
        socket.option(SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, group);
    }

    void leave(int group) throws ErrnoException {
        socket.option(SOL_NETLINK, NETLINK_DROP_MEMBERSHIP, group);
    }

    void send(byte[] message) throws ErrnoException {
        if (message.length > out.byteSize()) {
            out = arena.allocate(2L * message.length, Long.BYTES);
        }
        MemorySegment.copy(message, 0, out, ValueLayout.JAVA_BYTE, 0, message.length);
        socket.send(out, message.length);
    }

    /** Waits for the next datagram, at most two seconds (EAGAIN); its messages are valid until the next call. */
    List<NetlinkMessage> receive() throws ErrnoException {
        return messages(socket.receive(in));
    }

    /** The messages of a datagram that is there already; none if none is. */
    List<NetlinkMessage> receiveNow() throws ErrnoException {
        return messages(Math.max(0, socket.receiveNow(in)));
    }

    private List<NetlinkMessage> messages(int length) {
        return NetlinkMessage.in(inBytes.slice(0, length).order(ByteOrder.nativeOrder()));
    }

    @Override
    public void close() {
        socket.close();
        arena.close();
    }
}
