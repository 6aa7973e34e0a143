package org.vipdrift.agent.internal.capture;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.vipdrift.agent.api.FrameCaptureOrder;
import org.vipdrift.agent.internal.ffi.ErrnoException;
import org.vipdrift.agent.internal.ffi.NativeSocket;
import org.vipdrift.agent.internal.packet.PacketFilter;

/**
 * Confined to one thread at a time. A packet(7) socket for all frames of one interface that a filter lets pass. The filter is
 * there before the socket is bound, so that no other frame gets in.
 */
final class CaptureSocket implements AutoCloseable {
    private static final int AF_PACKET = 17;
    private static final short ETH_P_ALL = 3;
    private static final int SOCKADDR_LL = 20;
    private static final int HARDWARE_TYPE = 8;
    private static final int ARPHRD_ETHER = 1;
    private static final int ARPHRD_LOOPBACK = 772;
    private static final int SO_RCVTIMEO = 20;
    private static final int SO_RCVBUFFORCE = 33;
    private static final int PACKET_ADD_MEMBERSHIP = 1;
    private static final int PACKET_STATISTICS = 6;
    /** struct packet_mreq: ifindex 4, type 2, address length 2, address 8 */
    private static final int PACKET_MREQ = 16;
    private static final short PACKET_MR_PROMISC = 1;
    /** Kernel memory; some thousand small frames, what comes while the console is slow or a batch is on its way. */
    private static final int BUFFER = 4 << 20;
    private static final long PATIENCE_MICROS = 100_000;

    /** Before the arena, which nobody would close if there is no socket. */
    private final NativeSocket socket = NativeSocket.open(AF_PACKET, NativeSocket.SOCK_RAW, 0);
    private final Arena arena = Arena.ofShared();
    private final FrameMessage message = new FrameMessage(arena);
    /** struct tpacket_stats: packets 4, drops 4; reading it sets both to 0 */
    private final MemorySegment statistics = arena.allocate(2L * Integer.BYTES, Long.BYTES);
    private final int hardware;
    private long received;
    private long passedOver;
    private long dropped;

    /**
     * Opens it; frames are kept from now on.
     *
     * @throws ErrnoException where {@link PacketFilter#attach} does, and if the interface is gone
     */
    CaptureSocket(int index, FrameCaptureOrder order) throws ErrnoException {
        try {
            if (!order.filter().isEmpty()) {
                PacketFilter.attach(socket, order.filter());
            }
            prepare();
            if (order.promiscuous()) {
                beginPromiscuity(index);
            }
            hardware = bind(index);
        } catch (ErrnoException e) {
            close();
            throw e;
        }
    }

    private void prepare() throws ErrnoException {
        socket.option(FrameMessage.SOL_SOCKET, SO_RCVTIMEO,
                arena.allocateFrom(ValueLayout.JAVA_LONG, 0, PATIENCE_MICROS));
        socket.option(FrameMessage.SOL_SOCKET, SO_RCVBUFFORCE, BUFFER);
        socket.option(FrameMessage.SOL_SOCKET, FrameMessage.SO_TIMESTAMPNS, 1);
        socket.option(FrameMessage.SOL_PACKET, FrameMessage.PACKET_AUXDATA, 1);
    }

    /** The kernel ends it when the socket is closed, however that comes about. */
    private void beginPromiscuity(int index) throws ErrnoException {
        MemorySegment request = arena.allocate(PACKET_MREQ, Long.BYTES);
        request.set(ValueLayout.JAVA_INT, 0, index);
        request.set(ValueLayout.JAVA_SHORT, Integer.BYTES, PACKET_MR_PROMISC);
        socket.option(FrameMessage.SOL_PACKET, PACKET_ADD_MEMBERSHIP, request);
    }

    private int bind(int index) throws ErrnoException {
        MemorySegment address = arena.allocate(SOCKADDR_LL, Integer.BYTES);
        address.set(ValueLayout.JAVA_SHORT, 0, (short) AF_PACKET);
        address.set(ValueLayout.JAVA_SHORT.withOrder(ByteOrder.BIG_ENDIAN), 2, ETH_P_ALL);
        address.set(ValueLayout.JAVA_INT, 4, index);
        socket.bind(address);
        socket.name(address);
        return address.get(ValueLayout.JAVA_SHORT, HARDWARE_TYPE) & 0xffff;
    }

    /** Whether its frames have Ethernet headers. */
    boolean isEthernet() {
        return hardware == ARPHRD_ETHER || hardware == ARPHRD_LOOPBACK;
    }

    /**
     * Adds a frame to a batch that is not full, if it is wanted.
     *
     * @param wait some moments for one to come
     * @return whether there was one
     * @throws ErrnoException ENETDOWN if the interface went down or away
     */
    boolean receive(FrameBatch batch, boolean wait) throws ErrnoException {
        int length = socket.receiveMessage(message.into(batch.room()), wait);
        if (length < 0) {
            return false;
        }
        // the loopback interface shows each frame going out and coming in
        if (hardware == ARPHRD_LOOPBACK && message.isOutgoing()) {
            passedOver++;
            return true;
        }
        message.arrived(length);
        if (!batch.add(message, length)) {
            passedOver++;
        }
        return true;
    }

    /** Asks the kernel for its counts. */
    void count() throws ErrnoException {
        socket.read(FrameMessage.SOL_PACKET, PACKET_STATISTICS, statistics);
        received += Integer.toUnsignedLong(statistics.get(ValueLayout.JAVA_INT, 0));
        dropped += Integer.toUnsignedLong(statistics.get(ValueLayout.JAVA_INT, Integer.BYTES));
    }

    /** Frames that passed the filters until counted last, those dropped by the kernel after its own included. */
    long received() {
        return received - passedOver;
    }

    long dropped() {
        return dropped;
    }

    @Override
    public void close() {
        socket.close();
        arena.close();
    }
}
