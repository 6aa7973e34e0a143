package org.vipdrift.capture.pcap4j.internal;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.pcap4j.core.PcapNativeException;
import org.vipdrift.capture.FilterCompiler.Instruction;
import org.vipdrift.capture.Frame;

/**
 * The program that libpcap makes of a capture filter for Ethernet.
 *
 * <pre>
 * struct bpf_program: number of instructions 4, padding, pointer to them
 * struct bpf_insn:    code 2, jump if true 1, jump if false 1, operand 4
 * </pre>
 */
public final class FilterProgram {
    private static final int INSTRUCTION = 8;
    private static final int NETMASK_UNKNOWN = 0xffffffff;
    private static final int U16 = 0xffff;
    private static final int U8 = 0xff;

    private FilterProgram() {
    }

    /** @throws PcapNativeException if libpcap cannot compile it */
    public static List<Instruction> of(String filter, int snapLength) throws PcapNativeException {
        Libpcap pcap = Libpcap.load();
        Pointer handle = pcap.pcap_open_dead(Frame.ETHERNET, snapLength);
        Pointer program = new Memory(2L * Native.POINTER_SIZE);
        try {
            if (pcap.pcap_compile(handle, program, filter, 1, NETMASK_UNKNOWN) < 0) {
                throw new PcapNativeException(pcap.pcap_geterr(handle));
            }
            List<Instruction> read = read(program);
            pcap.pcap_freecode(program);
            return read;
        } finally {
            pcap.pcap_close(handle);
        }
    }

    private static List<Instruction> read(Pointer program) {
        Pointer instructions = program.getPointer(Native.POINTER_SIZE);
        List<Instruction> read = new ArrayList<>();
        for (long at = 0; at < (long) program.getInt(0) * INSTRUCTION; at += INSTRUCTION) {
            read.add(new Instruction(instructions.getShort(at) & U16, instructions.getByte(at + 2) & U8,
                    instructions.getByte(at + 3) & U8, Integer.toUnsignedLong(instructions.getInt(at + 4))));
        }
        return read;
    }
}
