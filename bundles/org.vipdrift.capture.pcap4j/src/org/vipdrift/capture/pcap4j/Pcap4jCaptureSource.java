package org.vipdrift.capture.pcap4j;

import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureInterface;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.capture.pcap4j.internal.FilterCheck;
import org.vipdrift.capture.pcap4j.internal.InterfaceList;
import org.vipdrift.capture.pcap4j.internal.PcapAbility;
import org.vipdrift.capture.pcap4j.internal.PcapCapture;
import org.vipdrift.capture.pcap4j.internal.Troubles;

/** Thread-safe. Captures on the interfaces of this machine through libpcap. */
public final class Pcap4jCaptureSource implements CaptureSource {

    @Override
    public Optional<CaptureException> refusal() {
        return PcapAbility.refusal();
    }

    @Override
    public List<CaptureInterface> interfaces() throws CaptureException {
        return Troubles.explained(InterfaceList::read);
    }

    @Override
    public Optional<String> filterProblem(String filter) throws CaptureException {
        return Troubles.explained(() -> FilterCheck.problem(filter));
    }

    @Override
    public LiveCapture start(CaptureOrder order, CaptureListener listener) throws CaptureException {
        return PcapCapture.start(order, listener);
    }
}
