package org.vipdrift.agent.internal.packet;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.vipdrift.agent.api.BpfInstruction;
import org.vipdrift.agent.internal.ffi.Errno;
import org.vipdrift.agent.internal.ffi.ErrnoException;
import org.vipdrift.agent.internal.ffi.NativeSocket;
import org.vipdrift.agent.internal.ffi.ReadinessLoop;

/**
 * A packet(7) socket for one ethertype on one interface, with the Ethernet header. Sending is thread-safe; receiving is
 * for one thread.
 */
final class PacketSocket {
    /** Octets of a frame that are read: ARP and neighbour discovery need less. */
    static final int SHORT = 256;
    /** Adverts of 250 addresses need no more; what is longer was put together by no member. */
    static final int LONG = 9216;
    private static final int AF_PACKET = 17;
    /** Some 2,700 short frames: hundreds of addresses are asked for, answered and announced at once. */
    private static final int RECEIVE_BUFFER = 1 << 20;
    /** struct sockaddr_ll: family 2, protocol 2 (network order), ifindex 4, hatype 2, pkttype 1, halen 1, addr 8 */
    private static final int SOCKADDR_LL = 20;

    private final MemorySegment out;
    private final MemorySegment in;
    private final ByteBuffer inBytes;
    private final NativeSocket socket;
    /** Guarded by this: a closed descriptor's number may already mean another socket. */
    private boolean retired;

    /** @throws ErrnoException if there is no such interface, or the right to it is missing */
    PacketSocket(int index, int ethertype) throws ErrnoException {
        this(index, ethertype, FrameFilter.of(ethertype), SHORT);
    }

    /**
     * @param most octets of a frame, sent or read
     * @throws ErrnoException if there is no such interface, or the right to it is missing
     */
    PacketSocket(int index, int ethertype, List<BpfInstruction> filter, int most) throws ErrnoException {
        out = Arena.ofAuto().allocate(most);
        in = Arena.ofAuto().allocate(most);
        inBytes = in.asByteBuffer();
        socket = NativeSocket.open(AF_PACKET, NativeSocket.SOCK_RAW, 0);
        try (Arena arena = Arena.ofConfined()) {
            PacketFilter.attach(socket, filter);
            socket.keep(RECEIVE_BUFFER);
            MemorySegment address = arena.allocate(SOCKADDR_LL, Integer.BYTES);
            address.set(ValueLayout.JAVA_SHORT, 0, (short) AF_PACKET);
            address.set(ValueLayout.JAVA_SHORT.withOrder(ByteOrder.BIG_ENDIAN), 2, (short) ethertype);
            address.set(ValueLayout.JAVA_INT, 4, index);
            socket.bind(address);
        } catch (ErrnoException e) {
            socket.close();
            throw e;
        }
    }

    /** Has its frames read, on the loop's thread. */
    void attach(ReadinessLoop loop, ReadinessLoop.Reader reader) {
        loop.add(socket, reader);
    }

    /** Nothing is sent any more; the socket is closed as soon as it is read no more. */
    synchronized void retire(ReadinessLoop loop) {
        retired = true;
        loop.removeAndClose(socket);
    }

    synchronized void send(byte[] frame) throws ErrnoException {
        if (retired) {
            throw new ErrnoException("send", Errno.ENODEV);
        }
        MemorySegment.copy(frame, 0, out, ValueLayout.JAVA_BYTE, 0, frame.length);
        socket.send(out, frame.length);
    }

    /** The first octets of a frame that is there, valid until the next call; an empty buffer if none is. */
    ByteBuffer receiveNow() throws ErrnoException {
        return inBytes.slice(0, Math.max(0, socket.receiveNow(in)));
    }
}
