package org.vipdrift.bench;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.HostInterface;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.control.Control;
import org.vipdrift.inventory.InventoryException;

/** M1 again, while a host that gives and takes the VIP is flooded, and the console captures the flood through its agent. */
final class FloodedMoves {
    private static final int PER_SECOND = 100_000;
    private static final double LEAST = 0.9;
    private static final String HOST = "h1";
    private final Shell shell;
    private final Control control;

    FloodedMoves(Shell shell, Control control) {
        this.shell = shell;
        this.control = control;
    }

    Row measure(int runs) throws IOException, InterruptedException, InventoryException, CaptureException {
        AtomicLong seen = new AtomicLong();
        try (HostFlood flood = new HostFlood(shell, HOST, PER_SECOND);
                LiveCapture capture = control.captures().start(
                        CaptureOrder.on(new HostInterface(HOST, HostFlood.INTERFACE).name()),
                        _ -> seen.incrementAndGet())) {
            Spread silence = new PlannedMoves(shell, control).measure(runs).seen();
            double perSecond = flood.perSecond();
            capture.close();
            return row(silence, perSecond, seen.get(), capture.counts().dropped());
        }
    }

    /** A flood that did not come is no proof. */
    private static Row row(Spread silence, double perSecond, long seen, long dropped) {
        return new Row("M1",
                String.format(Locale.ROOT, "planned move: the same while the console captures %.0f frames/s on %s,"
                        + " one of the two hosts, through its agent", perSecond, HOST),
                silence.text("ms") + "; " + seen + " frames captured, " + dropped
                        + " dropped at the bounds of a capture on a host",
                "-", "median <= 5 ms, max <= 50 ms", perSecond >= LEAST * PER_SECOND && seen > 0
                        && silence.median() <= 5 && silence.largest() <= 50);
    }
}
