package org.vipdrift.failover.internal.check;

import org.vipdrift.core.Epoch;
import org.vipdrift.failover.CheckResult;

/** Our journal knows the agents' newest epoch; else somebody else has moved the group. */
final class EpochKnown implements Check {

    private static final Finding FINDING = Finding.warning("epoch");

    @Override
    public CheckResult examine(Case move) {
        Epoch ours = move.evidence().past().epoch();
        Epoch newest = move.evidence().highestEpoch();
        return ours.isOlderThan(newest) ? FINDING.fail("The agents are at epoch " + newest + ", this journal at " + ours
                + ": another console has moved the group since.", "Nothing, if you know of it.")
                : FINDING.pass("Epoch " + newest + " is the newest anywhere." + move.unseen());
    }
}
