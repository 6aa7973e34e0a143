package org.vipdrift.failover.ui.internal;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.StepReport;

/**
 * Immutable. A step as it is shown: planned, under way, or gone by.
 *
 * @param number from 1, in the order of the plan
 * @param startMillis since the beginning of the move
 */
record StepRow(int number, String name, HostId host, State state, OptionalDouble startMillis, OptionalDouble millis,
        String sentence) {

    /** How far a step has come. */
    enum State {
        PENDING, RUNNING, DONE, FAILED, UNDONE
    }

    static StepRow planned(int number, PlannedStep step, State state) {
        return new StepRow(number, step.name(), step.host(), state, OptionalDouble.empty(), OptionalDouble.empty(),
                step.sentence());
    }

    static StepRow reported(int number, StepReport report) {
        State state = !report.succeeded() ? State.FAILED : report.undone() ? State.UNDONE : State.DONE;
        return new StepRow(number, report.name(), report.host(), state, OptionalDouble.of(report.startMillis()),
                OptionalDouble.of(report.millis()), report.sentence());
    }

    static List<StepRow> reported(List<StepReport> reports) {
        return IntStream.range(0, reports.size()).mapToObj(i -> reported(i + 1, reports.get(i))).toList();
    }

    boolean is(PlannedStep step) {
        return name.equals(step.name()) && host.equals(step.host());
    }

    boolean is(StepReport report) {
        return name.equals(report.name()) && host.equals(report.host());
    }
}
