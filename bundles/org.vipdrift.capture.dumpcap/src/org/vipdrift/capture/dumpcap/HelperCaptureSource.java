package org.vipdrift.capture.dumpcap;

import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureInterface;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.FilterCompiler;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.capture.dumpcap.internal.OwnProgram;

/**
 * Thread-safe. Captures through whichever program may: our own vipdrift-capture where somebody has given it the right, as it
 * tells losses while it runs, else Wireshark's dumpcap. Where neither may, the remedy is our own program's, which takes one
 * command and no new login; dumpcap's where our own is not there.
 */
public final class HelperCaptureSource implements CaptureSource {
    private final OwnProgram own;
    private final CaptureSource byOwn;
    private final CaptureSource byDumpcap;

    public HelperCaptureSource(FilterCompiler compiler) {
        this(OwnProgram.delivered(), compiler, new DumpcapCaptureSource());
    }

    HelperCaptureSource(OwnProgram own, FilterCompiler compiler, CaptureSource byDumpcap) {
        this.own = own;
        this.byDumpcap = byDumpcap;
        byOwn = new OwnCaptureSource(own, compiler);
    }

    @Override
    public Optional<CaptureException> refusal() {
        if (!own.isThere()) {
            return byDumpcap.refusal();
        }
        return own.refusal().filter(_ -> byDumpcap.refusal().isPresent());
    }

    @Override
    public List<CaptureInterface> interfaces() throws CaptureException {
        return way().interfaces();
    }

    /** Our own, unless only dumpcap may. */
    private CaptureSource way() {
        return own.isThere() && (own.refusal().isEmpty() || byDumpcap.refusal().isPresent()) ? byOwn : byDumpcap;
    }

    @Override
    public Optional<String> filterProblem(String filter) throws CaptureException {
        return way().filterProblem(filter);
    }

    @Override
    public LiveCapture start(CaptureOrder order, CaptureListener listener) throws CaptureException {
        return way().start(order, listener);
    }
}
