package org.vipdrift.capture;

import java.util.List;
import java.util.Optional;

/**
 * Thread-safe. Captures on this machine in the way that is open: by this process itself if it has the right, else by a
 * helping program that has. Where neither is, everything that needs one fails with the helper's remedy, because a
 * console should not be run as root. It is asked anew each time, as a right may come while the console runs.
 */
public final class LocalCaptureSource implements CaptureSource {
    private final CaptureSource itself;
    private final CaptureSource helper;

    public LocalCaptureSource(CaptureSource itself, CaptureSource helper) {
        this.itself = itself;
        this.helper = helper;
    }

    @Override
    public Optional<CaptureException> refusal() {
        return itself.refusal().flatMap(_ -> helper.refusal());
    }

    /** Interfaces are listed without the right too, each with the remedy. */
    @Override
    public List<CaptureInterface> interfaces() throws CaptureException {
        if (itself.refusal().isEmpty()) {
            return itself.interfaces();
        }
        Optional<CaptureException> refusal = helper.refusal();
        if (refusal.isEmpty()) {
            return helper.interfaces();
        }
        try {
            return CaptureInterface.refused(itself.interfaces(), refusal);
        } catch (CaptureException e) {
            throw refusal.get();
        }
    }

    /** Needs no right where libpcap is. */
    @Override
    public Optional<String> filterProblem(String filter) throws CaptureException {
        try {
            return itself.filterProblem(filter);
        } catch (CaptureException e) {
            return helper.filterProblem(filter);
        }
    }

    @Override
    public LiveCapture start(CaptureOrder order, CaptureListener listener) throws CaptureException {
        if (itself.refusal().isEmpty()) {
            return itself.start(order, listener);
        }
        Optional<CaptureException> refusal = helper.refusal();
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return helper.start(order, listener);
    }
}
