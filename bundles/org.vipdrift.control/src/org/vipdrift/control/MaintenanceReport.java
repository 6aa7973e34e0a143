package org.vipdrift.control;

import java.util.List;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Drift;

/**
 * Immutable. What came of beginning or ending a maintenance.
 *
 * @param begun what was wanted: its beginning, or its end
 * @param done whether all of it was done
 * @param moves away from the host, in the order in which they were made
 */
public record MaintenanceReport(Maintenance.Scope scope, boolean begun, boolean done, List<Drift> moves,
        List<Answer> answers, String sentence) {

    public MaintenanceReport {
        moves = List.copyOf(moves);
        answers = List.copyOf(answers);
    }

    /** What one member's agent did about one group, or why not. */
    public record Answer(GroupId group, HostId host, boolean done, String sentence) {
    }
}
