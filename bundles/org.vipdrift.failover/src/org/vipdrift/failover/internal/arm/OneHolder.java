package org.vipdrift.failover.internal.arm;

import java.util.List;
import java.util.stream.Collectors;
import org.vipdrift.core.MacAddress;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;
import org.vipdrift.failover.internal.evidence.WireView;

/** On the wire a member alone answers for the VIPs, or nobody: an election decides between members only. */
final class OneHolder implements ArmCheck {
    private static final Finding FINDING = Finding.refusing("one-holder");

    @Override
    public CheckResult examine(ArmCase arming) {
        WireView wire = arming.evidence().wire();
        List<MacAddress> others = arming.situation().strangers();
        if (!others.isEmpty()) {
            return FINDING.fail("For " + arming.vips() + " answers " + others.stream().map(wire::named)
                    .collect(Collectors.joining(", "))
                    + (arming.situation().holder().isEmpty() ? "."
                            : " besides " + arming.situation().holder().get() + "."),
                    "Find out who that is and take the VIP off it; nobody could take over as long as it answers.");
        }
        return arming.situation().holder().map(h -> FINDING.pass(h + " alone holds " + arming.vips() + "."))
                .orElseGet(() -> FINDING.pass("Nobody holds " + arming.vips() + " now."));
    }
}
