package org.vipdrift.deploy.internal;

import java.util.List;
import org.vipdrift.deploy.DeployPlan.Command;

/** One thing done to a host, and how it is taken back. */
interface Step {

    /** One lower-case word, as in a report. */
    String name();

    /** @return one sentence: what was done */
    String perform() throws StepFailure, InterruptedException;

    /** What {@link #perform} tells the host to do, in order. */
    default List<Command> commands() {
        return List.of();
    }

    /** How what {@link #perform} has begun is taken back. */
    default TakeBack takeBack() {
        return TakeBack.NOT_NEEDED;
    }

    /** Takes back what was done of it, which may be all, a part, or nothing. */
    default void undo() throws StepFailure, InterruptedException {
    }

    /** IMPOSSIBLE: from here on there is only forward; steps before it are not taken back either. */
    enum TakeBack {
        NOT_NEEDED, POSSIBLE, IMPOSSIBLE
    }
}
