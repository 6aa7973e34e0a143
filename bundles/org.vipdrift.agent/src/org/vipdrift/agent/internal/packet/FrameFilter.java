package org.vipdrift.agent.internal.packet;

import java.util.List;
import org.vipdrift.agent.api.BpfInstruction;

/**
 * Programs for the kernel's packet filter, so that the agent is woken only by frames it reads: none with a VLAN tag (they
 * are from another segment), and of IPv6 only neighbour solicitation and advertisement.
 */
final class FrameFilter {
    private static final int LOAD_BYTE = 0x30;
    private static final int JUMP_EQUAL = 0x15;
    private static final int RETURN = 0x06;
    /** SKF_AD_OFF + SKF_AD_VLAN_TAG_PRESENT of linux/filter.h. */
    private static final long VLAN_TAG_PRESENT = 0xffff_f000L + 48;
    private static final int WHOLE = 0x40000;
    private static final int VRRP = 112;

    private static final List<BpfInstruction> UNTAGGED = List.of(op(LOAD_BYTE, 0, 0, VLAN_TAG_PRESENT),
            op(JUMP_EQUAL, 0, 1, 0), op(RETURN, 0, 0, WHOLE), op(RETURN, 0, 0, 0));
    private static final List<BpfInstruction> UNTAGGED_NDP = List.of(op(LOAD_BYTE, 0, 0, VLAN_TAG_PRESENT),
            op(JUMP_EQUAL, 0, 6, 0), op(LOAD_BYTE, 0, 0, 20), op(JUMP_EQUAL, 0, 4, 58), op(LOAD_BYTE, 0, 0, 54),
            op(JUMP_EQUAL, 1, 0, NdpFrame.SOLICITATION), op(JUMP_EQUAL, 0, 1, NdpFrame.ADVERTISEMENT),
            op(RETURN, 0, 0, WHOLE), op(RETURN, 0, 0, 0));

    private FrameFilter() {
    }

    private static BpfInstruction op(int code, int jumpTrue, int jumpFalse, long operand) {
        return new BpfInstruction(code, jumpTrue, jumpFalse, operand);
    }

    /** What is read of an ethertype. */
    static List<BpfInstruction> of(int ethertype) {
        return ethertype == NdpFrame.ETHERTYPE ? UNTAGGED_NDP : UNTAGGED;
    }

    /** VRRP alone. @param protocolAt where the ethertype's header names the protocol it carries */
    static List<BpfInstruction> vrrp(int protocolAt) {
        return List.of(op(LOAD_BYTE, 0, 0, VLAN_TAG_PRESENT), op(JUMP_EQUAL, 0, 3, 0),
                op(LOAD_BYTE, 0, 0, protocolAt), op(JUMP_EQUAL, 0, 1, VRRP), op(RETURN, 0, 0, WHOLE),
                op(RETURN, 0, 0, 0));
    }
}
