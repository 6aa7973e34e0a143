package org.vipdrift.failover.internal.check;

import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.internal.evidence.WireView;
import org.vipdrift.failover.port.Reading;

/** The target's agent has just answered, and there is a target at all. */
final class AgentsFresh implements Check {

    private static final Finding FINDING = Finding.fatal("agents-fresh");

    @Override
    public CheckResult examine(Case move) {
        return move.targetHost().map(host -> examine(move, host)).orElseGet(() -> withoutTarget(move));
    }

    private static CheckResult examine(Case move, HostId target) {
        if (move.evidence().isAttached(target)) {
            return FINDING.pass(WireView.names(move.evidence().attachedMembers().stream().map(m -> m.host()).toList())
                    + " answered just now.");
        }
        return FINDING.fail("The target " + target + " can't take orders: " + sentence(move, target),
                "Choose another target, or mend its agent: vipdrift agent status " + target + ".");
    }

    private static String sentence(Case move, HostId host) {
        return move.evidence().reading(host).map(Reading::sentence).orElse("it was not asked.");
    }

    private static CheckResult withoutTarget(Case move) {
        return move.request().verb() == Verb.RELEASE ? FINDING.pass("A release needs no target.")
                : FINDING.fail("No member other than the holder can take orders.",
                        "Mend the agent of another member, or add a member.");
    }
}
