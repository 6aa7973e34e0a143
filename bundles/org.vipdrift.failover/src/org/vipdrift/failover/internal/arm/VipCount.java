package org.vipdrift.failover.internal.arm;

import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;

/** One advert names them all (RFC 9568, 5.2.5 counts them in eight bits), and it must fit one frame. */
final class VipCount implements ArmCheck {
    private static final Finding FINDING = Finding.fatal("vip-count");
    private static final int MOST = 250;

    @Override
    public CheckResult examine(ArmCase arming) {
        int count = arming.group().vips().size();
        return count <= MOST ? FINDING.pass("The group has " + count + (count == 1 ? " VIP." : " VIPs."))
                : FINDING.fail("The group has " + count + " VIPs; " + MOST + " fit an advert.",
                        "Make several groups of them, each with a virtual router id of its own.");
    }
}
