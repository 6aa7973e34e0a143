package org.vipdrift.failover.internal.arm;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;
import org.vipdrift.inventory.Member;

/** No two members have one priority: who takes over would hang on their addresses. */
final class DistinctPriorities implements ArmCheck {
    private static final Finding FINDING = Finding.refusing("priorities");

    @Override
    public CheckResult examine(ArmCase arming) {
        List<Member> equal = arming.members().stream().filter(m -> arming.members().stream()
                .anyMatch(o -> o.priority() == m.priority() && !o.host().equals(m.host()))).toList();
        return equal.isEmpty()
                ? FINDING.pass("The order is " + arming.members().stream()
                        .sorted(Comparator.comparingInt(Member::priority).reversed())
                        .map(m -> m.host() + " (" + m.priority() + ")").collect(Collectors.joining(", ")) + ".")
                : FINDING.fail(ArmCase.names(equal.stream().map(Member::host)) + " have the same priority, "
                        + equal.getFirst().priority() + ": which of them takes over would hang on their addresses.",
                        "Give each member a priority of its own in inventory.yaml, under groups, " + arming.group().id()
                                + ", members.");
    }
}
