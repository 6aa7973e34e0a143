package org.vipdrift.capture.pcap4j.internal;

import org.pcap4j.core.BpfProgram.BpfCompileMode;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapHandle.TimestampPrecision;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapNetworkInterface.PromiscuousMode;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureOrder;

/** Opens handles: not in immediate mode unless ordered, nanoseconds, and the filter in force before the first frame is read. */
final class PcapOpening {
    /**
     * The longest that a frame waits in the kernel. Immediate mode would not wait, but there the kernel sets aside the
     * whole snap length for each frame: 8 MiB hold 32 frames instead of some ten thousands, and a burst is lost.
     */
    private static final int TIMEOUT_MILLIS = 10;

    private PcapOpening() {
    }

    static PcapHandle open(CaptureOrder order) throws CaptureException {
        if (!order.filter().isEmpty()) {
            check(order.filter());
        }
        PcapHandle handle = activate(order);
        try {
            if (!order.filter().isEmpty()) {
                handle.setFilter(order.filter(), BpfCompileMode.OPTIMIZE);
            }
            return handle;
        } catch (PcapNativeException | NotOpenException e) {
            handle.close();
            throw Troubles.badFilter(FilterCheck.sentence(order.filter(), Troubles.words(e)));
        }
    }

    /** Before anything is opened: a wrong filter is the cheaper mistake to report. */
    private static void check(String filter) throws CaptureException {
        var problem = Troubles.explained(() -> FilterCheck.problem(filter));
        if (problem.isPresent()) {
            throw Troubles.badFilter(problem.get());
        }
    }

    private static PcapHandle activate(CaptureOrder order) throws CaptureException {
        return Troubles.explained(order.interfaceName(), () -> new PcapHandle.Builder(order.interfaceName())
                .snaplen(order.snapLength()).bufferSize(order.bufferBytes()).immediateMode(order.immediate())
                .timeoutMillis(TIMEOUT_MILLIS).timestampPrecision(TimestampPrecision.NANO)
                .promiscuousMode(order.promiscuous() ? PromiscuousMode.PROMISCUOUS : PromiscuousMode.NONPROMISCUOUS)
                .build());
    }
}
