package org.vipdrift.control;

import java.util.List;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.Plan;

/**
 * Immutable. The way there, and whether it may be a drill.
 *
 * @param guards what a drill asks for beyond what a move does
 * @param sentence what will be done, or why not and what to do
 * @param allowed whether all guards have passed
 */
public record DrillPlan(Plan there, List<CheckResult> guards, String sentence, boolean allowed) {

    public DrillPlan {
        guards = List.copyOf(guards);
    }
}
