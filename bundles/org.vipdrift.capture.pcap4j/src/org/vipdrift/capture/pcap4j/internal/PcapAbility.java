package org.vipdrift.capture.pcap4j.internal;

import java.util.Optional;
import org.pcap4j.core.Pcaps;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;

/** Whether this process can capture by itself: it has the right, and libpcap is there. */
public final class PcapAbility {
    private PcapAbility() {
    }

    /** What it lacks. */
    public static Optional<CaptureException> refusal() {
        if (!CaptureRight.isHeld()) {
            return Optional.of(new CaptureException(Reason.NO_RIGHTS, Troubles.NO_RIGHTS));
        }
        try {
            Troubles.explained(Pcaps::libVersion);
            return Optional.empty();
        } catch (CaptureException e) {
            return Optional.of(e);
        }
    }
}
