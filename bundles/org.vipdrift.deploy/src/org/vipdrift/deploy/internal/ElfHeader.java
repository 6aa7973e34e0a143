package org.vipdrift.deploy.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The start of an ELF file (elf(5)), as far as it tells the machine:
 *
 * <pre>
 * 0: 7f 45 4c 46 | 4: class, 2 is 64 bit | 5: byte order, 1 is little | ... | 18: machine, 2 bytes
 * </pre>
 */
final class ElfHeader {
    private static final int MAGIC = 0x7f454c46;
    private static final int LENGTH = 20;
    private static final int X86_64 = 62;
    private static final int AARCH64 = 183;
    private static final int PPC64LE = 21;
    private static final int RISCV64 = 243;

    private ElfHeader() {
    }

    /** As {@code uname -m} says it. */
    static String machine(byte[] start) throws IOException {
        if (start.length < LENGTH || ByteBuffer.wrap(start).getInt() != MAGIC || start[4] != 2 || start[5] != 1) {
            throw new IOException("its Java is no program for 64-bit Linux");
        }
        int machine = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getShort(18);
        return switch (machine) {
            case X86_64 -> "x86_64";
            case AARCH64 -> "aarch64";
            case PPC64LE -> "ppc64le";
            case RISCV64 -> "riscv64";
            default -> throw new IOException("its Java is for a machine VipDrift does not know (ELF " + machine + ")");
        };
    }
}
