package org.vipdrift.failover.internal.check;

import org.vipdrift.failover.CheckResult;

/** One thing that must be so before a move. Pure. */
@FunctionalInterface
public interface Check {

    CheckResult examine(Case move);
}
