package org.vipdrift.ui.tests.fake;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureInterface;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.capture.Slice;
import org.vipdrift.core.Addresses;

/** Thread-safe. A machine with one good interface and one that is down; what is on its wire, a test says. */
public final class FakeCaptureSource implements CaptureSource {
    public static final String INTERFACE = "wire0";
    private static final CaptureInterface GOOD = offered(INTERFACE, Addresses.parse("198.51.100.1"));
    private static final CaptureInterface DOWN = offered("wire1", Addresses.parse("198.51.100.2"))
            .unusable("wire1 is down. Bring it up: ip link set wire1 up");
    private Optional<CaptureException> refusal = Optional.empty();
    private @Nullable Running running;

    /** As it is before every test: nothing runs, nothing is refused. */
    public synchronized void reset() {
        refusal = Optional.empty();
    }

    public synchronized void refuse(CaptureException why) {
        refusal = Optional.of(why);
    }

    /** Puts frames on the wire, a millisecond between two. */
    public synchronized void carry(Slice... frames) {
        Running capture = running;
        if (capture == null) {
            throw new IllegalStateException("Nobody captures.");
        }
        for (Slice bytes : frames) {
            capture.deliver(bytes);
        }
    }

    public synchronized boolean isCapturing() {
        return running != null;
    }

    @Override
    public synchronized List<CaptureInterface> interfaces() {
        return List.of(GOOD, DOWN);
    }

    @Override
    public Optional<String> filterProblem(String filter) {
        return filter.contains("nonsense")
                ? Optional.of("The capture filter \"" + filter + "\" is not valid: syntax error.")
                : Optional.empty();
    }

    @Override
    public synchronized LiveCapture start(CaptureOrder order, CaptureListener listener) throws CaptureException {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        Running begun = new Running(order.interfaceName(), listener);
        running = begun;
        return begun;
    }

    private static CaptureInterface offered(String name, InetAddress address) {
        return new CaptureInterface(name, "", Optional.empty(), List.of(address), false, Optional.empty());
    }

    /** Guarded by the source. */
    private final class Running implements LiveCapture {
        private static final long START = 1_700_000_000_000_000_000L;
        private static final long MILLI = 1_000_000L;
        private final String where;
        private final CaptureListener listener;
        private long count;

        Running(String where, CaptureListener listener) {
            this.where = where;
            this.listener = listener;
        }

        void deliver(Slice bytes) {
            listener.captured(new Frame(bytes, bytes.length(), START + count++ * MILLI, where, Frame.ETHERNET));
        }

        @Override
        public CaptureCounts counts() {
            synchronized (FakeCaptureSource.this) {
                return new CaptureCounts(count, 0, 0);
            }
        }

        @Override
        public boolean isRunning() {
            synchronized (FakeCaptureSource.this) {
                return running == this;
            }
        }

        @Override
        public void close() {
            synchronized (FakeCaptureSource.this) {
                running = null;
                listener.ended(Optional.empty());
            }
        }
    }
}
