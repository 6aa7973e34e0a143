package org.vipdrift.agent.internal.packet;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.vipdrift.agent.api.BpfInstruction;
import org.vipdrift.agent.internal.ffi.ErrnoException;
import org.vipdrift.agent.internal.ffi.NativeSocket;

/**
 * Gives the kernel a classic BPF program for a socket.
 *
 * <pre>
 * struct sock_filter: code 2, jump if true 1, jump if false 1, operand 4
 * struct sock_fprog:  number of instructions 2, padding, pointer to them 8
 * </pre>
 */
public final class PacketFilter {
    private static final int SO_ATTACH_FILTER = 26;
    private static final int INSTRUCTION = 8;

    private PacketFilter() {
    }

    /**
     * From now on only what the program lets pass reaches the socket.
     *
     * @throws ErrnoException EINVAL if the kernel does not accept the program, ENOMEM if it is longer than
     *             net.core.optmem_max allows
     */
    public static void attach(NativeSocket socket, List<BpfInstruction> program) throws ErrnoException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment instructions = arena.allocate((long) program.size() * INSTRUCTION, Long.BYTES);
            for (int i = 0; i < program.size(); i++) {
                write(program.get(i), instructions.asSlice((long) i * INSTRUCTION, INSTRUCTION));
            }
            MemorySegment header = arena.allocate(2L * Long.BYTES, Long.BYTES);
            header.set(ValueLayout.JAVA_SHORT, 0, (short) program.size());
            header.set(ValueLayout.ADDRESS, Long.BYTES, instructions);
            socket.option(NativeSocket.SOL_SOCKET, SO_ATTACH_FILTER, header);
        }
    }

    private static void write(BpfInstruction instruction, MemorySegment to) {
        to.set(ValueLayout.JAVA_SHORT, 0, (short) instruction.code());
        to.set(ValueLayout.JAVA_BYTE, 2, (byte) instruction.jumpTrue());
        to.set(ValueLayout.JAVA_BYTE, 3, (byte) instruction.jumpFalse());
        to.set(ValueLayout.JAVA_INT, 4, (int) instruction.operand());
    }
}
