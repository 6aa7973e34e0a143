package org.vipdrift.lab.watch.echo;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.net.Inet4Address;

/** A raw(7) socket for ICMP with one address. One thread may send while another receives. */
public final class IcmpSocket implements AutoCloseable {
    public static final long OTHER = -2;
    private static final int AF_INET = 2;
    private static final int SOCK_RAW = 3;
    private static final int IPPROTO_ICMP = 1;
    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVTIMEO = 20;
    private static final int RECEIVE_MICROS = 100_000;

    private static final MethodHandle SOCKET = function("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle CONNECT = function("connect", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle SET = function("setsockopt", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS,
            JAVA_INT);
    private static final MethodHandle SEND = function("send", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle RECEIVE = function("recv", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle CLOSE = function("close", JAVA_INT, JAVA_INT);

    private final Arena arena = Arena.ofShared();
    private final MemorySegment out = arena.allocate(EchoPacket.LENGTH);
    private final MemorySegment in = arena.allocate(EchoPacket.LONGEST_ANSWER);
    private final short identifier = (short) ProcessHandle.current().pid();
    private final int descriptor;

    public IcmpSocket(Inet4Address peer) throws IOException {
        descriptor = (int) checked("socket", invoke(SOCKET, AF_INET, SOCK_RAW, IPPROTO_ICMP));
        MemorySegment timeout = arena.allocate(16, 8);
        timeout.set(JAVA_LONG, 8, RECEIVE_MICROS);
        checked("setsockopt", invoke(SET, descriptor, SOL_SOCKET, SO_RCVTIMEO, timeout, (int) timeout.byteSize()));
        MemorySegment address = arena.allocate(16, 8);
        address.set(JAVA_SHORT, 0, (short) AF_INET);
        MemorySegment.copy(peer.getAddress(), 0, address, JAVA_BYTE, 4, 4);
        checked("connect", invoke(CONNECT, descriptor, address, (int) address.byteSize()));
    }

    /** A request the kernel cannot send (nobody answers ARP, say) counts as one without an answer. */
    public void ask(long sequence) {
        EchoPacket.request(out, identifier, sequence);
        try {
            long ignored = (long) SEND.invokeExact(descriptor, out, (long) EchoPacket.LENGTH, 0);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sequence number of the next answer; -1 if none came within 100 ms, {@link #OTHER} if something else came. */
    public long answer() {
        try {
            long length = (long) RECEIVE.invokeExact(descriptor, in, in.byteSize(), 0);
            long sequence = EchoPacket.answered(in, length, identifier);
            return sequence < 0 && length > 0 ? OTHER : sequence;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        invoke(CLOSE, descriptor);
        arena.close();
    }

    private static MethodHandle function(String name, MemoryLayout result, MemoryLayout... parameters) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(result, parameters));
    }

    private static long invoke(MethodHandle function, Object... arguments) {
        try {
            return ((Number) function.invokeWithArguments(arguments)).longValue();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static long checked(String what, long result) throws IOException {
        if (result < 0) {
            throw new IOException(what + " for ICMP failed; the client needs root.");
        }
        return result;
    }
}
