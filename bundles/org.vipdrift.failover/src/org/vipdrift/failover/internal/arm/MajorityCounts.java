package org.vipdrift.failover.internal.arm;

import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;
import org.vipdrift.inventory.Automatic;

/** Where there can be a majority, a holder without it lets go, for the majority elects another. */
final class MajorityCounts implements ArmCheck {
    private static final Finding FINDING = Finding.warning("majority");

    @Override
    public CheckResult examine(ArmCase arming) {
        if (arming.voters() < Automatic.FEWEST_FOR_MAJORITY) {
            return FINDING
                    .pass("Two voters know no majority; what a holder does that is cut off is the group's setting.");
        }
        return arming.settings().releaseWhenAlone() ? FINDING.pass("A holder without the majority lets go.")
                : FINDING.fail("A holder without the majority of the " + arming.voters() + " voters is to keep "
                        + arming.vips() + ", and the majority elects another: while members are parted, two may hold.",
                        "Have it let go: vipdrift group set " + arming.group().id() + " alone=release.");
    }
}
