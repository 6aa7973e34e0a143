package org.vipdrift.failover.internal.arm;

import org.vipdrift.failover.CheckResult;

/** One thing that must be so before a group is armed. Pure. */
@FunctionalInterface
interface ArmCheck {

    CheckResult examine(ArmCase arming);
}
