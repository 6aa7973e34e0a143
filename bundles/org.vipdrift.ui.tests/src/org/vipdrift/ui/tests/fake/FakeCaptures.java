package org.vipdrift.ui.tests.fake;

import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.CaptureInterface;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.LiveCapture;

/** Thread-safe. The hosts' interfaces, and what is to be seen there. */
public final class FakeCaptures implements CaptureSource {
    private volatile List<CaptureInterface> offered = List.of();
    private volatile @Nullable CaptureListener listener;

    void reset() {
        offered = List.of();
        listener = null;
    }

    /** Hosts' interfaces, as {@code h1/host0}. */
    public void offer(String... names) {
        offered = List.of(names).stream()
                .map(name -> new CaptureInterface(name, "", Optional.empty(), List.of(), false, Optional.empty()))
                .toList();
    }

    /** Whether a capture runs. */
    public boolean isRunning() {
        return listener != null;
    }

    public void deliver(Frame frame) {
        CaptureListener to = listener;
        if (to != null) {
            to.captured(frame);
        }
    }

    @Override
    public List<CaptureInterface> interfaces() {
        return offered;
    }

    @Override
    public Optional<String> filterProblem(String filter) {
        return Optional.empty();
    }

    @Override
    public LiveCapture start(CaptureOrder order, CaptureListener to) throws CaptureException {
        if (offered.stream().noneMatch(i -> i.name().equals(order.interfaceName()))) {
            throw new CaptureException(Reason.NO_INTERFACE, "There is no " + order.interfaceName() + ".");
        }
        listener = to;
        return new LiveCapture() {
            @Override
            public CaptureCounts counts() {
                return new CaptureCounts(0, 3, 0);
            }

            @Override
            public boolean isRunning() {
                return listener != null;
            }

            @Override
            public String remark() {
                return "Left out are the packets of this console's SSH connection.";
            }

            @Override
            public void close() {
                listener = null;
                to.ended(Optional.empty());
            }
        };
    }
}
