package org.vipdrift.capture.dumpcap;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.net.NetworkInterface;

/** Puts whole frames on a wire: packet(7). */
final class RawSender {
    private static final int AF_PACKET = 17;
    private static final int SOCK_RAW = 3;
    private static final int SOCKADDR_LL = 20;
    private static final Linker LINKER = Linker.nativeLinker();
    private final int socket;
    private final MemorySegment address = Arena.global().allocate(SOCKADDR_LL, 8);

    RawSender(String interfaceName) throws Throwable {
        socket = (int) function("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT))
                .invokeExact(AF_PACKET, SOCK_RAW, 0);
        address.set(JAVA_SHORT, 0, (short) AF_PACKET);
        address.set(JAVA_INT, 4, NetworkInterface.getByName(interfaceName).getIndex());
    }

    private static MethodHandle function(String name, FunctionDescriptor shape) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), shape);
    }

    void send(byte[] frame) throws Throwable {
        MemorySegment octets = Arena.global().allocateFrom(ValueLayout.JAVA_BYTE, frame);
        long sent = (long) function("sendto", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT,
                ADDRESS, JAVA_INT)).invokeExact(socket, octets, (long) frame.length, 0, address, SOCKADDR_LL);
        if (sent != frame.length) {
            throw new IllegalStateException("sent " + sent + " of " + frame.length);
        }
    }
}
