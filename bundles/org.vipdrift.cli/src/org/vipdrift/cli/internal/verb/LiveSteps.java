package org.vipdrift.cli.internal.verb;

import java.io.PrintWriter;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.Amounts;
import org.vipdrift.cli.internal.text.Ink;
import org.vipdrift.cli.internal.text.Tone;
import org.vipdrift.core.Printable;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.StepReport;

/**
 * Thread-safe. Says the steps while they happen, from a thread of its own: a terminal that is stopped (Ctrl-S) must not
 * stop a move between release and claim.
 */
final class LiveSteps implements MoveListener, AutoCloseable {
    private static final long PATIENCE_SECONDS = 2;
    private final ExecutorService talker = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("vipdrift-talk").daemon().factory());
    private final PrintWriter err;
    private final Ink ink;
    /** Confined to the talker. */
    private boolean open;

    LiveSteps(Session session) {
        err = session.io().err();
        ink = session.talkInk();
    }

    @Override
    public void starting(PlannedStep step) {
        talker.execute(() -> begin(step.name(), step.host().name()));
    }

    @Override
    public void finished(StepReport report) {
        talker.execute(() -> end(report));
    }

    private void begin(String name, String host) {
        err.print(Printable.clean(String.format("  %-9s %-12s", name, host)));
        err.flush();
        open = true;
    }

    private void end(StepReport report) {
        if (!open) {
            begin(report.name(), report.host().name());
        }
        open = false;
        String time = String.format("%10s", Amounts.millis(report.millis()));
        err.println(report.succeeded() ? time
                : time + "  " + ink.paint(Tone.BAD, "failed:") + " " + Printable.clean(report.sentence()));
        err.flush();
    }

    /** Waits a little for what is still to be said. */
    @Override
    public void close() throws InterruptedException {
        talker.shutdown();
        talker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
