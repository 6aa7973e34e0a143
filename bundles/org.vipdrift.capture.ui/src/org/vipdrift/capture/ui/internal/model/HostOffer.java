package org.vipdrift.capture.ui.internal.model;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureInterface;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.control.Control;
import org.vipdrift.core.Subscription;

/** Notices when hosts come and go by whose agents one may capture. */
final class HostOffer {
    private HostOffer() {
    }

    /** @param changed called on the status board's thread */
    static Subscription follow(Control control, Runnable changed) {
        CaptureSource hosts = control.captures();
        AtomicReference<List<CaptureInterface>> last = new AtomicReference<>(offered(hosts));
        return control.status().subscribe(_ -> {
            List<CaptureInterface> now = offered(hosts);
            if (!now.equals(last.getAndSet(now))) {
                changed.run();
            }
        });
    }

    private static List<CaptureInterface> offered(CaptureSource hosts) {
        try {
            return hosts.interfaces();
        } catch (CaptureException e) {
            return List.of();
        }
    }
}
