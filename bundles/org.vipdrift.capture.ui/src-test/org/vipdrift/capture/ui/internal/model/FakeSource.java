package org.vipdrift.capture.ui.internal.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureInterface;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.LiveCapture;

/** Thread-safe. A source whose frames and troubles come from the test. */
public final class FakeSource implements CaptureSource {
    public volatile CaptureException refusal;
    public volatile CaptureListener listener;
    public volatile CaptureOrder order;
    public final List<CaptureOrder> orders = new CopyOnWriteArrayList<>();
    public volatile boolean closed;
    public volatile long dropped;

    @Override
    public List<CaptureInterface> interfaces() throws CaptureException {
        if (refusal != null) {
            throw refusal;
        }
        return List.of(named("br0"), named("eth0"));
    }

    private static CaptureInterface named(String name) {
        return new CaptureInterface(name, "", Optional.empty(), List.of(), false, Optional.empty());
    }

    @Override
    public Optional<String> filterProblem(String filter) {
        return Optional.empty();
    }

    @Override
    public LiveCapture start(CaptureOrder wanted, CaptureListener to) throws CaptureException {
        if (refusal != null) {
            throw refusal;
        }
        order = wanted;
        orders.add(wanted);
        closed = false;
        listener = to;
        return new LiveCapture() {
            @Override
            public CaptureCounts counts() {
                return new CaptureCounts(0, dropped, 0);
            }

            @Override
            public boolean isRunning() {
                return !closed;
            }

            @Override
            public void close() {
                closed = true;
                to.ended(Optional.empty());
            }
        };
    }

    public void deliver(Frame... frames) {
        for (Frame frame : frames) {
            listener.captured(frame);
        }
    }
}
