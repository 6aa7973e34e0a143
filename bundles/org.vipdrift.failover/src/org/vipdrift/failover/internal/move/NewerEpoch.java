package org.vipdrift.failover.internal.move;

import java.util.List;
import java.util.Objects;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.inventory.Member;

/**
 * An armed group's agents take epochs by themselves, between a plan and its move too. Where nothing else has changed, the
 * same move under a newer epoch is what the person wants.
 */
final class NewerEpoch {

    private NewerEpoch() {
    }

    static boolean isArmed(Evidence evidence) {
        return evidence.group().members().stream().map(Member::host).anyMatch(evidence::isArmed);
    }

    /** Whether the second plan is the first one in all but its epoch, which is newer. */
    static boolean isAllThatChanged(Plan planned, Plan now) {
        return now.allowed() && planned.epoch().isOlderThan(now.epoch()) && planned.kind() == now.kind()
                && Objects.equals(planned.from(), now.from()) && Objects.equals(planned.to(), now.to())
                && steps(planned).equals(steps(now));
    }

    private static List<String> steps(Plan plan) {
        return plan.steps().stream().map(s -> s.name() + " " + s.host()).toList();
    }
}
