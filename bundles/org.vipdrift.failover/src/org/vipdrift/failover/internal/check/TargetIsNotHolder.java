package org.vipdrift.failover.internal.check;

import org.vipdrift.failover.CheckResult;

/** Moving a group to where it is makes no sense. */
final class TargetIsNotHolder implements Check {

    private static final Finding FINDING = Finding.fatal("target-is-not-holder");

    @Override
    public CheckResult examine(Case move) {
        boolean same = move.targetHost().filter(move.situation()::isHeldBy).isPresent();
        return same ? FINDING.fail(move.targetName() + " holds " + move.evidence().group().id() + " already.",
                "Name another target, or none.") : FINDING.pass("The target is not the holder.");
    }
}
