package org.vipdrift.capture;

import java.util.List;
import java.util.Optional;

/** Where live frames come from. Thread-safe; calls may take some milliseconds, so never on a UI thread. */
public interface CaptureSource {

    /**
     * What one can capture on, in the order to offer it: up and with an address first.
     *
     * @throws CaptureException if this machine cannot capture at all; the message is the remedy
     */
    List<CaptureInterface> interfaces() throws CaptureException;

    /** Why nothing can be captured this way by this process, with the remedy; absent if it may well be tried. */
    default Optional<CaptureException> refusal() {
        return Optional.empty();
    }

    /**
     * What is wrong with a capture filter, in one sentence.
     *
     * @param filter in libpcap's language, pcap-filter(7); empty is right
     * @throws CaptureException if filters cannot be compiled on this machine
     */
    Optional<String> filterProblem(String filter) throws CaptureException;

    /**
     * Opens the interface and delivers frames until the capture is closed or ends.
     *
     * @throws CaptureException if it cannot be opened or the filter is wrong; nothing stays open then
     */
    LiveCapture start(CaptureOrder order, CaptureListener listener) throws CaptureException;
}
