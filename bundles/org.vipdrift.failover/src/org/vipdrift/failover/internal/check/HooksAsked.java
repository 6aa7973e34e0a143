package org.vipdrift.failover.internal.check;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.evidence.HolderState;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Hook;
import org.vipdrift.inventory.Member;

/** The group's hooks before a move are asked, unless somebody forces it; then it is written down that they were not. */
final class HooksAsked implements Check {
    private static final Finding FINDING = Finding.warning("hooks");

    @Override
    public CheckResult examine(Case move) {
        @Nullable Automatic settings = move.evidence().group().automatic();
        List<Hook> hooks = settings == null ? List.of()
                : settings.hooks().stream().filter(Hook::mayVeto).toList();
        String names = hooks.stream().map(Hook::name).collect(Collectors.joining(", "));
        if (hooks.isEmpty() || !isArmed(move)) {
            return FINDING.pass(hooks.isEmpty() ? "The group has no hooks before a move."
                    : "The hooks " + names + " are run while the automatic mode is armed; it is not.");
        }
        if (move.situation().state() != HolderState.HEALTHY) {
            return FINDING.pass("The hooks " + names + " are run beside the move, which does not wait for them.");
        }
        return move.request().force()
                ? FINDING.fail("The hooks " + names + " are not asked: a forced move can't be vetoed. They are run"
                        + " beside it.", "Move without force if they are to be asked.")
                : FINDING.pass("The hooks " + names + " are asked first, and may veto the move.");
    }

    private static boolean isArmed(Case move) {
        return move.evidence().group().members().stream().map(Member::host).anyMatch((HostId h) -> move.evidence()
                .isArmed(h));
    }
}
