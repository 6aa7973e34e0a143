package org.vipdrift.agent.internal.capture;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import org.vipdrift.agent.internal.ffi.NativeSocket;
import org.vipdrift.agent.internal.netlink.KernelTables;

/** Puts frames on an interface as they are given. */
final class FrameSender implements AutoCloseable {
    private static final int AF_PACKET = 17;
    private final Arena arena = Arena.ofShared();
    private final NativeSocket socket;
    private final MemorySegment memory = arena.allocate(2048);

    FrameSender(String interfaceName) throws IOException {
        socket = NativeSocket.open(AF_PACKET, NativeSocket.SOCK_RAW, 0);
        MemorySegment address = arena.allocate(20, 4);
        address.set(ValueLayout.JAVA_SHORT, 0, (short) AF_PACKET);
        address.set(ValueLayout.JAVA_INT, 4,
                Optional.of(interfaceName).flatMap(FrameSender::link).orElseThrow());
        socket.bind(address);
    }

    private static Optional<Integer> link(String name) {
        try {
            return KernelTables.link(name).map(link -> link.index());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A broadcast of a private ethertype (0x88b5), whose octets after the header are a number and zeros. */
    static byte[] frame(int ethertype, int number, int length) {
        byte[] frame = new byte[length];
        for (int i = 0; i < 6; i++) {
            frame[i] = (byte) 0xff;
        }
        frame[6] = 2;
        frame[11] = 0x0b;
        frame[12] = (byte) (ethertype >> 8);
        frame[13] = (byte) ethertype;
        frame[14] = (byte) (number >> 8);
        frame[15] = (byte) number;
        return frame;
    }

    void send(byte[] frame) throws IOException {
        MemorySegment.copy(frame, 0, memory, ValueLayout.JAVA_BYTE, 0, frame.length);
        socket.send(memory, frame.length);
    }

    @Override
    public void close() {
        socket.close();
        arena.close();
    }
}
