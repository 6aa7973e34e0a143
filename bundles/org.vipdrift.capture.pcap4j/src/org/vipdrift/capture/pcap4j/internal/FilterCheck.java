package org.vipdrift.capture.pcap4j.internal;

import java.util.Optional;
import org.pcap4j.core.BpfProgram;
import org.pcap4j.core.BpfProgram.BpfCompileMode;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.Pcaps;
import org.pcap4j.packet.namednumber.DataLinkType;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.core.Printable;

/** Compiles a capture filter without capturing. */
public final class FilterCheck {
    private static final int LONGEST = 4096;

    private FilterCheck() {
    }

    /**
     * What is wrong with a filter for Ethernet.
     *
     * @throws PcapNativeException if libpcap cannot compile anything
     */
    public static Optional<String> problem(String filter) throws PcapNativeException, NotOpenException {
        if (filter.length() > LONGEST) {
            return Optional.of("A capture filter has at most " + LONGEST + " characters; this one is longer.");
        }
        try (PcapHandle dead = Pcaps.openDead(DataLinkType.EN10MB, CaptureOrder.LONGEST_FRAME)) {
            return compile(dead, filter);
        }
    }

    /** The program must be freed before its handle is closed: using it afterwards crashes the JVM. */
    private static Optional<String> compile(PcapHandle handle, String filter) throws NotOpenException {
        try {
            BpfProgram program = handle.compileFilter(filter, BpfCompileMode.OPTIMIZE,
                    PcapHandle.PCAP_NETMASK_UNKNOWN);
            program.free();
            return Optional.empty();
        } catch (PcapNativeException e) {
            return Optional.of(sentence(filter, Troubles.words(e)));
        }
    }

    static String sentence(String filter, String words) {
        return "The capture filter " + Printable.quoted(filter) + " is not valid: " + words
                + "; write it in pcap-filter's language, as in: arp or icmp6.";
    }
}
