package org.vipdrift.failover.internal.check;

import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.MoveRequest.Verb;

/** If somebody answers for the VIPs, something must be able to make it stop. */
final class HolderCanRelease implements Check {

    private static final Finding FINDING = Finding.refusing("holder-can-release");
    private static final String REMEDY = "Power the host off or pull its cable, then plan again.";

    @Override
    public CheckResult examine(Case move) {
        String holder = move.holder().map(Object::toString).orElse("Nobody");
        return switch (move.situation().state()) {
            case NOBODY -> FINDING.pass("Nobody has to release anything.");
            case HEALTHY, SICK -> FINDING.pass("The agent of " + holder + " will release " + move.vips() + ".");
            case AGENT_DEAD -> FINDING.pass("The agent of " + holder + " does not answer, SSH does: " + move.vips()
                    + " will be taken off by a one-shot of the agent program.");
            case LOST_SILENT -> move.request().verb() == Verb.RELEASE
                    ? FINDING.fail(holder + " can't be reached.", REMEDY)
                    : FINDING.pass(holder + " can't be reached and does not answer on the wire.");
            case LOST_ANSWERING -> FINDING.fail(holder + " can't be reached, its kernel still answers for "
                    + move.vips() + " on the wire, and nothing can make it stop: two hosts would answer.", REMEDY);
        };
    }
}
