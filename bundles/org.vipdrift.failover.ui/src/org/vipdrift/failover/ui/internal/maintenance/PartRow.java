package org.vipdrift.failover.ui.internal.maintenance;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.MaintenancePlan.Part;
import org.vipdrift.control.MaintenanceReport;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.ui.internal.DriftTexts;

/**
 * Immutable. A group in the dialog of maintenance: what becomes of it first, and what came of that.
 *
 * @param way "h1 → h2", or that its VIPs stay
 * @param hosts whose agents are told
 * @param result what they said, empty before
 */
record PartRow(GroupId group, String way, String hosts, State state, String result) {

    /** How far a group has come. */
    enum State {
        PENDING, REFUSED, RUNNING, DONE, FAILED
    }

    static PartRow of(Part part) {
        @Nullable Plan move = part.move();
        String hosts = part.hosts().stream().map(HostId::name).collect(Collectors.joining(", "));
        boolean refused = move != null && !move.allowed();
        return new PartRow(part.group().id(),
                move == null ? Messages.stays : DriftTexts.way(move.from(), move.to()), hosts,
                refused ? State.REFUSED : State.PENDING, move == null ? "" : move.sentence());
    }

    PartRow running() {
        return new PartRow(group, way, hosts, State.RUNNING, "");
    }

    PartRow ended(MaintenanceReport report) {
        List<MaintenanceReport.Answer> told = report.answers().stream().filter(a -> a.group().equals(group)).toList();
        boolean done = !told.isEmpty() && told.stream().allMatch(MaintenanceReport.Answer::done);
        return new PartRow(group, way, hosts, done ? State.DONE : State.FAILED, told.isEmpty() ? Messages.notTold
                : told.stream().map(MaintenanceReport.Answer::sentence).distinct().collect(Collectors.joining(" ")));
    }
}
