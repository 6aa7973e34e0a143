package org.vipdrift.failover;

import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.VipGroup;

/**
 * Immutable. The exact steps of a move and the checks made before it; what is shown is what is executed.
 *
 * @param from the holder as found; null if nobody holds the group
 * @param to null for a release, or if there is no candidate
 * @param unknowns what cannot be known now, one sentence each (an unreachable holder)
 * @param sentence the decision and why
 * @param allowed whether it may be run: no refused check is left, or all are overridden
 */
public record Plan(MoveRequest request, VipGroup group, MoveKind kind, @Nullable HostId from, @Nullable HostId to,
        Epoch epoch, List<PlannedStep> steps, List<CheckResult> checks, Duration expectedOutage,
        List<String> unknowns, String sentence, boolean allowed) {

    public Plan {
        steps = List.copyOf(steps);
        checks = List.copyOf(checks);
        unknowns = List.copyOf(unknowns);
    }
}
