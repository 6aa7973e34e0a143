package org.vipdrift.failover.internal.journal;

import java.util.List;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.PlannedStep;

/**
 * Immutable. What one line of the journal says.
 *
 * @param drift for an intent as planned, with outcome unknown and no steps; for an outcome as it went
 * @param plan the planned steps, of an intent
 */
record Entry(Type type, Drift drift, List<PlannedStep> plan) {

    /** An intent is written before the first order of a move, its outcome, under the same id, after the last. */
    enum Type {
        INTENT, OUTCOME
    }

    Entry {
        plan = List.copyOf(plan);
    }
}
