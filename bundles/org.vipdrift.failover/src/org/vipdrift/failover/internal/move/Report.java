package org.vipdrift.failover.internal.move;

import java.util.ArrayList;
import java.util.List;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.StepReport;
import org.vipdrift.failover.internal.decision.StepName;
import org.vipdrift.failover.port.Answer;
import org.vipdrift.failover.port.Answer.Refusal;
import org.vipdrift.failover.port.MoveClock;

/** Confined to the move's thread. The steps as they went, in milliseconds since the beginning of the move. */
final class Report {

    private static final double NANOS_PER_MILLI = 1e6;

    private final MoveClock clock;
    private final MoveListener listener;
    private final long origin;
    private final List<StepReport> steps = new ArrayList<>();
    private boolean stale;

    Report(MoveClock clock, MoveListener listener) {
        this.clock = clock;
        this.listener = listener;
        this.origin = clock.nanos();
    }

    void starting(PlannedStep step) {
        listener.starting(step);
    }

    /** An order that was carried out has its agent's times; any other the time until we knew. */
    void finished(PlannedStep step, long sentNanos, Answer answer) {
        switch (answer) {
            case Answer.Did did -> add(step, did.startNanos(), did.endNanos(), true, did.sentence());
            case Answer.Refused refused -> {
                stale |= refused.why() == Refusal.STALE_EPOCH;
                add(step, sentNanos, clock.nanos(), false, refused.sentence());
            }
            case Answer.Lost lost -> add(step, sentNanos, clock.nanos(), false, lost.sentence());
        }
    }

    void finished(PlannedStep step, long startNanos, boolean succeeded, String sentence) {
        add(step, startNanos, clock.nanos(), succeeded, sentence);
    }

    void add(PlannedStep step, long startNanos, long endNanos, boolean succeeded, String sentence) {
        StepReport report = new StepReport(step.name(), step.host(), (startNanos - origin) / NANOS_PER_MILLI,
                Math.max(0, endNanos - startNanos) / NANOS_PER_MILLI, succeeded, false, sentence);
        steps.add(report);
        listener.finished(report);
    }

    /** Marks what an undo has taken back. */
    void undone(StepName name, HostId host) {
        steps.replaceAll(s -> s.name().equals(name.word()) && s.host().equals(host) && s.succeeded()
                ? new StepReport(s.name(), s.host(), s.startMillis(), s.millis(), true, true, s.sentence())
                : s);
    }

    /** Whether an order was refused because its host has accepted a newer epoch. */
    boolean isStale() {
        return stale;
    }

    List<StepReport> steps() {
        return List.copyOf(steps);
    }
}
