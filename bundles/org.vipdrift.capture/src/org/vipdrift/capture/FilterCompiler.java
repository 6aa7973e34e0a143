package org.vipdrift.capture;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vipdrift.capture.CaptureException.Reason;

/** Makes of a capture filter what a kernel's packet filter runs. Thread-safe. */
@FunctionalInterface
public interface FilterCompiler {

    /**
     * One instruction of a classic BPF program, as struct bpf_insn of libpcap.
     *
     * @param code 16 bits
     * @param jumpTrue instructions to skip if the comparison holds, 8 bits
     * @param jumpFalse the same if it does not
     * @param operand 32 bits, unsigned
     */
    record Instruction(int code, int jumpTrue, int jumpFalse, long operand) {
    }

    /**
     * The program for frames with Ethernet headers.
     *
     * @param filter in libpcap's language, pcap-filter(7); empty lets everything pass
     * @param snapLength octets to keep of each frame
     * @throws CaptureException BAD_FILTER if the filter is not valid, NO_LIBRARY if this machine has nothing to compile it
     */
    List<Instruction> compile(String filter, int snapLength) throws CaptureException;

    /**
     * What is wrong with a filter, in one sentence; absent if it is right.
     *
     * @throws CaptureException NO_LIBRARY if this machine has nothing to compile it
     */
    default Optional<String> problem(String filter) throws CaptureException {
        try {
            compile(filter, CaptureOrder.LONGEST_FRAME);
            return Optional.empty();
        } catch (CaptureException e) {
            if (e.reason() == Reason.BAD_FILTER) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    /**
     * Whether a filter asks about VLAN tags. Linux takes tags off before its own filter sees a frame, and programs are for
     * frames that have theirs: such a one is run where they have been put back.
     */
    static boolean asksForTags(String filter) {
        return Pattern.compile("\\bvlan\\b").matcher(filter).find();
    }
}
