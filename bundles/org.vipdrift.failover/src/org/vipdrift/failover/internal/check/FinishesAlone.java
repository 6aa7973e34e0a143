package org.vipdrift.failover.internal.check;

import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.evidence.HolderState;
import org.vipdrift.failover.port.Role;

/** Where no holder's agent could undo an interrupted move, the target's agent can finish it by itself. */
public final class FinishesAlone implements Check {

    private static final Finding FINDING = Finding.warning("finishes-alone");

    @Override
    public CheckResult examine(Case move) {
        Optional<HostId> target = move.targetHost();
        if (target.isEmpty() || !isNeeded(move.situation().state())) {
            return FINDING.pass("Should this console end in the middle, the agents undo the move.");
        }
        return move.targetFacts().filter(FinishesAlone::isAble).isPresent()
                ? FINDING.pass("Should this console end in the middle, " + target.get() + " finishes by itself.")
                : FINDING.fail("The agent of " + target.get() + " is too old to finish the move by itself: should this"
                        + " console end in the middle, nobody holds " + move.vips() + ".",
                        "Bring the agent up to date: vipdrift agent install " + target.get() + ".");
    }

    /** Whether no agent of the holder is there that could take the VIPs back, and none that could keep them. */
    public static boolean isNeeded(HolderState state) {
        return state == HolderState.AGENT_DEAD || state == HolderState.LOST_SILENT;
    }

    public static boolean isAble(HostFacts target) {
        return target.capabilities().contains(Role.CAPABILITY);
    }
}
