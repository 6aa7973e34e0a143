package org.vipdrift.agent.internal.capture;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.vipdrift.agent.api.BpfInstruction;

/**
 * Confined to one thread. A classic BPF program run here and not in the kernel, for frames that have got back their VLAN tags.
 * As in the kernel, what reaches beyond a frame's end or makes no sense rejects the frame; jumps go forwards only, so that
 * every program ends.
 *
 * <pre>
 * code: class 3 bits (0 ld, 1 ldx, 2 st, 3 stx, 4 alu, 5 jmp, 6 ret, 7 misc)
 *       loads: size 2 bits (0 word, 1 half, 2 byte), mode 3 bits (0 imm, 1 abs, 2 ind, 3 mem, 4 len, 5 msh)
 *       alu, jmp: source 1 bit (0 the operand, 1 x), operation 4 bits
 * </pre>
 */
final class FrameProgram {
    private static final ValueLayout.OfInt INT = JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfShort SHORT = JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int SLOTS = 16;
    private static final int U16 = 0xffff;
    private static final int U8 = 0xff;
    private final BpfInstruction[] program;
    private final int[] memory = new int[SLOTS];
    private int a;
    private int x;

    FrameProgram(List<BpfInstruction> program) {
        this.program = program.toArray(BpfInstruction[]::new);
    }

    /** @param original octets it had on the wire */
    boolean passes(MemorySegment frame, int original) {
        a = 0;
        x = 0;
        Arrays.fill(memory, 0);
        try {
            for (int at = 0; at < program.length; at++) {
                BpfInstruction one = program[at];
                switch (one.code() & 7) {
                    case 0 -> a = load(one, frame, original);
                    case 1 -> x = load(one, frame, original);
                    case 2 -> memory[slot(one)] = a;
                    case 3 -> memory[slot(one)] = x;
                    case 4 -> a = computed(one.code() & 0xf0, source(one));
                    case 5 -> at += jump(one);
                    case 6 -> {
                        return ((one.code() & 0x18) == 0x10 ? a : one.operand()) != 0;
                    }
                    default -> copy((one.code() & 0xf8) == 0);
                }
            }
            return false;
        } catch (IndexOutOfBoundsException | ArithmeticException reachesTooFar) {
            return false;
        }
    }

    private void copy(boolean toX) {
        if (toX) {
            x = a;
        } else {
            a = x;
        }
    }

    private static int slot(BpfInstruction one) {
        return (int) Math.min(one.operand(), SLOTS);
    }

    private int source(BpfInstruction one) {
        return (one.code() & 8) != 0 ? x : (int) one.operand();
    }

    private int load(BpfInstruction one, MemorySegment frame, int original) {
        long k = one.operand();
        return switch (one.code() >> 5 & 7) {
            case 1 -> load(frame, k, one.code() >> 3 & 3);
            case 2 -> load(frame, k + Integer.toUnsignedLong(x), one.code() >> 3 & 3);
            case 3 -> memory[slot(one)];
            case 4 -> original;
            case 5 -> 4 * (frame.get(JAVA_BYTE, k) & 15);
            default -> (int) k;
        };
    }

    private static int load(MemorySegment frame, long at, int size) {
        return switch (size) {
            case 0 -> frame.get(INT, at);
            case 1 -> frame.get(SHORT, at) & U16;
            default -> frame.get(JAVA_BYTE, at) & U8;
        };
    }

    private int computed(int operation, int by) {
        return switch (operation) {
            case 0x00 -> a + by;
            case 0x10 -> a - by;
            case 0x20 -> a * by;
            case 0x30 -> Integer.divideUnsigned(a, by);
            case 0x40 -> a | by;
            case 0x50 -> a & by;
            case 0x60 -> by < Integer.SIZE && by >= 0 ? a << by : 0;
            case 0x70 -> by < Integer.SIZE && by >= 0 ? a >>> by : 0;
            case 0x90 -> Integer.remainderUnsigned(a, by);
            case 0xa0 -> a ^ by;
            default -> -a;
        };
    }

    /** How many instructions to skip. */
    private int jump(BpfInstruction one) {
        int by = source(one);
        int operation = one.code() & 0xf0;
        if (operation == 0) {
            return (int) Math.min(one.operand(), program.length);
        }
        boolean holds = switch (operation) {
            case 0x10 -> a == by;
            case 0x20 -> Integer.compareUnsigned(a, by) > 0;
            case 0x30 -> Integer.compareUnsigned(a, by) >= 0;
            default -> (a & by) != 0;
        };
        return holds ? one.jumpTrue() : one.jumpFalse();
    }
}
