package org.vipdrift.failover.ui.internal.drill;

import java.util.OptionalDouble;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.StepReport;

/**
 * Immutable. A step of a drill as it is shown.
 *
 * @param number from 1, through both ways
 * @param back whether it belongs to the way back
 */
record WayRow(int number, boolean back, String name, HostId host, State state, OptionalDouble millis,
        String sentence) {

    /** How far a step has come. */
    enum State {
        PENDING, RUNNING, DONE, FAILED
    }

    static WayRow planned(int number, boolean back, PlannedStep step, State state) {
        return new WayRow(number, back, step.name(), step.host(), state, OptionalDouble.empty(), step.sentence());
    }

    WayRow running() {
        return new WayRow(number, back, name, host, State.RUNNING, millis, sentence);
    }

    WayRow ended(StepReport report) {
        return new WayRow(number, back, name, host, report.succeeded() ? State.DONE : State.FAILED,
                OptionalDouble.of(report.millis()), report.sentence());
    }

    boolean is(String otherName, HostId otherHost) {
        return name.equals(otherName) && host.equals(otherHost);
    }
}
