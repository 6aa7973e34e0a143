package org.vipdrift.failover.internal.check;

import java.util.Optional;
import org.vipdrift.core.host.MaintenanceFacts;
import org.vipdrift.failover.CheckResult;

/** Nobody works on the target just now. That a whole group is in maintenance binds the agents, not people. */
final class TargetInService implements Check {

    private static final Finding FINDING = Finding.refusing("target-in-service");

    @Override
    public CheckResult examine(Case move) {
        Optional<MaintenanceFacts> out = move.targetHost().flatMap(h -> move.evidence().maintenanceOf(h).stream()
                .filter(m -> m.scope().equals(MaintenanceFacts.HOST)).findFirst());
        return out.map(m -> FINDING.fail(move.targetName() + " is in maintenance " + m.by() + ".",
                "Take another host, or end its maintenance: vipdrift host maintenance off "
                        + move.targetName() + "."))
                .orElseGet(() -> FINDING.pass(move.target().isEmpty() ? "There is no target."
                        : move.targetName() + " is not in maintenance."));
    }
}
