package org.vipdrift.failover.internal.arm;

import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;
import org.vipdrift.failover.port.Reading;

/** Every member's agent has just answered: whoever is not armed would not take over. */
final class AgentsAttached implements ArmCheck {
    private static final Finding FINDING = Finding.fatal("agents-attached");

    @Override
    public CheckResult examine(ArmCase arming) {
        Optional<HostId> absent = arming.hosts().stream().filter(h -> !arming.evidence().isAttached(h)).findFirst();
        return absent.map(h -> FINDING.fail("The agent of " + h + " can't be armed: "
                + arming.evidence().reading(h).map(Reading::sentence).orElse("it was not asked."),
                "Mend it (vipdrift agent status " + h + "), or take " + h + " out of the group."))
                .orElseGet(() -> FINDING.pass(ArmCase.names(arming.hosts().stream()) + " answered just now."));
    }
}
