package org.vipdrift.agent.api;

import org.vipdrift.core.InvalidValueException;

/**
 * One instruction of a classic BPF program, as struct sock_filter of linux/filter.h.
 *
 * @param code 0 to 65535
 * @param jumpTrue instructions to skip if the comparison holds, 0 to 255
 * @param jumpFalse the same if it does not
 * @param operand an unsigned 32-bit number
 */
public record BpfInstruction(int code, int jumpTrue, int jumpFalse, long operand) {
    /** The longest program the kernel takes, BPF_MAXINSNS. */
    public static final int LONGEST_PROGRAM = 4096;

    private static final int U16 = 0xffff;
    private static final int U8 = 0xff;
    private static final long U32 = 0xffff_ffffL;

    /** @throws InvalidValueException if a number is out of range */
    public BpfInstruction {
        if ((code & ~U16) != 0 || (jumpTrue & ~U8) != 0 || (jumpFalse & ~U8) != 0 || (operand & ~U32) != 0) {
            throw new InvalidValueException("The instruction " + code + " " + jumpTrue + " " + jumpFalse + " " + operand
                    + " of a packet filter cannot be: its numbers have 16, 8, 8 and 32 bits.");
        }
    }
}
