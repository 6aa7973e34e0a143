package org.vipdrift.failover.internal.check;

import java.util.List;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.internal.evidence.WireView;
import org.vipdrift.inventory.Member;

/** A group that is armed is not released: another member would take over at once. Moves go with the agents' consent. */
final class NotArmed implements Check {

    private static final Finding FINDING = Finding.refusing("not-armed");

    @Override
    public CheckResult examine(Case move) {
        List<HostId> armed = move.evidence().group().members().stream().map(Member::host)
                .filter(move.evidence()::isArmed).toList();
        String names = WireView.names(armed);
        if (armed.isEmpty()) {
            return FINDING.pass("The automatic mode is not armed." + move.unseen());
        }
        return move.request().verb() != Verb.RELEASE
                ? FINDING.pass("The automatic mode is armed at " + names + "; it waits while people move.")
                : FINDING.fail("The automatic mode is armed at " + names
                        + ": when the holder lets go, another member takes over.",
                        "Disarm the group first: vipdrift group disarm " + move.evidence().group().id() + ".");
    }
}
