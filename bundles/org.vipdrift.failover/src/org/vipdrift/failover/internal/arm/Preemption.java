package org.vipdrift.failover.internal.arm;

import java.util.Comparator;
import java.util.Optional;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;
import org.vipdrift.inventory.Member;

/** Arming by itself moves nothing: where preemption is on and a better member waits, it does. */
final class Preemption implements ArmCheck {
    private static final Finding FINDING = Finding.warning("preemption");

    @Override
    public CheckResult examine(ArmCase arming) {
        Optional<Member> holder = arming.situation().holder().flatMap(arming.group()::member);
        Optional<Member> best = arming.members().stream().max(Comparator.comparingInt(Member::priority));
        if (!arming.settings().preempt()) {
            return FINDING.pass("Preemption is off: a better member that comes back waits until the holder fails.");
        }
        return holder.isEmpty() || holder.equals(best)
                ? FINDING.pass("Preemption is on; the member of the highest priority holds the group, or nobody does.")
                : FINDING.fail("Preemption is on and " + best.orElseThrow().host() + " has a higher priority than "
                        + holder.get().host() + ", which holds the group: soon after arming it takes over.",
                        "If it is not to, turn preemption off: vipdrift group set " + arming.group().id()
                                + " preempt=off.");
    }
}
