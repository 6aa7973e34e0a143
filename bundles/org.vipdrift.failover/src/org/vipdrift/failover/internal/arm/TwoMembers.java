package org.vipdrift.failover.internal.arm;

import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;

/** There is somebody to take over. */
final class TwoMembers implements ArmCheck {
    private static final Finding FINDING = Finding.refusing("members");

    @Override
    public CheckResult examine(ArmCase arming) {
        int count = arming.members().size();
        return count > 1 ? FINDING.pass("The group has " + count + " members, with its witnesses " + arming.voters()
                + " voters.")
                : FINDING.fail("The group has one member alone: nobody could take over.",
                        "Add a member to it in inventory.yaml.");
    }
}
