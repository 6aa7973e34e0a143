package org.vipdrift.agent.internal.packet;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.vipdrift.agent.internal.ffi.ErrnoException;
import org.vipdrift.agent.internal.ffi.NativeSocket;

/**
 * Programs for the kernel's packet filter, so that the agent is woken only by frames it reads: none with a VLAN tag (they
 * are from another segment), and of IPv6 only neighbour solicitation and advertisement.
 *
 * <pre>
 * struct sock_filter: code 2, jump if true 1, jump if false 1, operand 4
 * struct sock_fprog:  number of instructions 2, padding, pointer to them 8
 * </pre>
 */
final class FrameFilter {
    private static final int SO_ATTACH_FILTER = 26;
    private static final int INSTRUCTION = 8;
    private static final int LOAD_BYTE = 0x30;
    private static final int JUMP_EQUAL = 0x15;
    private static final int RETURN = 0x06;
    /** SKF_AD_OFF + SKF_AD_VLAN_TAG_PRESENT of linux/filter.h. */
    private static final int VLAN_TAG_PRESENT = -0x1000 + 48;
    private static final int WHOLE = 0x40000;

    private static final int[][] UNTAGGED = {{LOAD_BYTE, 0, 0, VLAN_TAG_PRESENT}, {JUMP_EQUAL, 0, 1, 0},
            {RETURN, 0, 0, WHOLE}, {RETURN, 0, 0, 0}};
    private static final int[][] UNTAGGED_NDP = {{LOAD_BYTE, 0, 0, VLAN_TAG_PRESENT}, {JUMP_EQUAL, 0, 6, 0},
            {LOAD_BYTE, 0, 0, 20}, {JUMP_EQUAL, 0, 4, 58}, {LOAD_BYTE, 0, 0, 54},
            {JUMP_EQUAL, 1, 0, NdpFrame.SOLICITATION}, {JUMP_EQUAL, 0, 1, NdpFrame.ADVERTISEMENT},
            {RETURN, 0, 0, WHOLE}, {RETURN, 0, 0, 0}};

    private FrameFilter() {
    }

    static void attach(NativeSocket socket, Arena arena, int ethertype) throws ErrnoException {
        int[][] program = ethertype == NdpFrame.ETHERTYPE ? UNTAGGED_NDP : UNTAGGED;
        MemorySegment instructions = arena.allocate((long) program.length * INSTRUCTION, Long.BYTES);
        for (int i = 0; i < program.length; i++) {
            long at = (long) i * INSTRUCTION;
            instructions.set(ValueLayout.JAVA_SHORT, at, (short) program[i][0]);
            instructions.set(ValueLayout.JAVA_BYTE, at + 2, (byte) program[i][1]);
            instructions.set(ValueLayout.JAVA_BYTE, at + 3, (byte) program[i][2]);
            instructions.set(ValueLayout.JAVA_INT, at + 4, program[i][3]);
        }
        MemorySegment header = arena.allocate(2L * Long.BYTES, Long.BYTES);
        header.set(ValueLayout.JAVA_SHORT, 0, (short) program.length);
        header.set(ValueLayout.ADDRESS, Long.BYTES, instructions);
        socket.option(NativeSocket.SOL_SOCKET, SO_ATTACH_FILTER, header);
    }
}
