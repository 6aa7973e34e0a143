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
import java.net.InetAddress;

/** A raw(7) socket for ICMP or ICMPv6 with one address. One thread may send while another receives. */
public final class IcmpSocket implements AutoCloseable {
    public static final long OTHER = -2;
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final int SOCK_RAW = 3;
    private static final int IPPROTO_ICMP = 1;
    private static final int IPPROTO_ICMPV6 = 58;
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
    private final EchoPacket packets;
    private final int descriptor;

    public IcmpSocket(InetAddress peer) throws IOException {
        boolean ipv4 = peer instanceof Inet4Address;
        packets = ipv4 ? EchoPacket.ICMP : EchoPacket.ICMP6;
        descriptor = (int) checked("socket", invoke(SOCKET, ipv4 ? AF_INET : AF_INET6, SOCK_RAW,
                ipv4 ? IPPROTO_ICMP : IPPROTO_ICMPV6));
        MemorySegment timeout = arena.allocate(16, 8);
        timeout.set(JAVA_LONG, 8, RECEIVE_MICROS);
        checked("setsockopt", invoke(SET, descriptor, SOL_SOCKET, SO_RCVTIMEO, timeout, (int) timeout.byteSize()));
        MemorySegment address = ipv4 ? address(AF_INET, 16, 4, peer) : address(AF_INET6, 28, 8, peer);
        checked("connect", invoke(CONNECT, descriptor, address, (int) address.byteSize()));
    }

    /** A sockaddr_in (ip(7)) or sockaddr_in6 (ipv6(7)) without a port. */
    private MemorySegment address(int family, int length, int at, InetAddress peer) {
        MemorySegment address = arena.allocate(length, 8);
        address.set(JAVA_SHORT, 0, (short) family);
        MemorySegment.copy(peer.getAddress(), 0, address, JAVA_BYTE, at, peer.getAddress().length);
        return address;
    }

    /** A request the kernel cannot send (nobody answers ARP, say) counts as one without an answer. */
    public void ask(long sequence) {
        packets.request(out, identifier, sequence);
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
            long sequence = packets.answered(in, length, identifier);
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
