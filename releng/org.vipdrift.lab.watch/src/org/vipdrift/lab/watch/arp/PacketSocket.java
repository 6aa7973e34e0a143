package org.vipdrift.lab.watch.arp;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** A packet(7) socket for one protocol on one interface; nothing of the agent's code is in it. Sending and receiving may overlap. */
public final class PacketSocket implements AutoCloseable {

    private static final int AF_PACKET = 17;
    private static final int SOCK_RAW = 3;
    private static final int ARP = 0x0806;
    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVTIMEO = 20;
    private static final int FRAME = 128;

    private static final MethodHandle SOCKET = function("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle BIND = function("bind", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle SET = function("setsockopt", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS,
            JAVA_INT);
    private static final MethodHandle SEND = function("send", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle RECEIVE = function("recv", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle CLOSE = function("close", JAVA_INT, JAVA_INT);

    private final Arena arena = Arena.ofShared();
    private final MemorySegment in = arena.allocate(FRAME);
    private final MemorySegment out = arena.allocate(FRAME);
    private final int descriptor;

    /** For ARP. */
    public PacketSocket(int interfaceIndex) {
        this(interfaceIndex, ARP);
    }

    /** @param etherType what it takes */
    public PacketSocket(int interfaceIndex, int etherType) {
        short protocol = Short.reverseBytes((short) etherType);
        descriptor = (int) call(SOCKET, AF_PACKET, SOCK_RAW, Short.toUnsignedInt(protocol));
        MemorySegment timeout = arena.allocate(16);
        timeout.set(JAVA_LONG, 8, 50_000);
        call(SET, descriptor, SOL_SOCKET, SO_RCVTIMEO, timeout, 16);
        MemorySegment address = arena.allocate(20, 8);
        address.set(JAVA_SHORT, 0, (short) AF_PACKET);
        address.set(JAVA_SHORT, 2, protocol);
        address.set(JAVA_INT, 4, interfaceIndex);
        call(BIND, descriptor, address, 20);
    }

    public void send(byte[] frame) {
        MemorySegment.copy(frame, 0, out, JAVA_BYTE, 0, frame.length);
        call(SEND, descriptor, out, (long) frame.length, 0);
    }

    /** The next frame, empty if none came within 50 ms. */
    public byte[] receive() {
        long length = invoke(RECEIVE, descriptor, in, (long) FRAME, 0);
        return length <= 0 ? new byte[0] : in.asSlice(0, length).toArray(JAVA_BYTE);
    }

    @Override
    public void close() {
        call(CLOSE, descriptor);
        arena.close();
    }

    private static MethodHandle function(String name, MemoryLayout result, MemoryLayout... parameters) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(),
                FunctionDescriptor.of(result, parameters));
    }

    private static long call(MethodHandle function, Object... arguments) {
        long result = invoke(function, arguments);
        if (result < 0) {
            throw new IllegalStateException("A packet socket call failed; the observer needs root.");
        }
        return result;
    }

    private static long invoke(MethodHandle function, Object... arguments) {
        try {
            return ((Number) function.invokeWithArguments(arguments)).longValue();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
