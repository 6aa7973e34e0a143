package org.vipdrift.failover.internal.arm;

import java.time.Duration;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;
import org.vipdrift.inventory.Automatic;

/** The hold time is no longer than a takeover allows: while the kernel keeps the VIPs, nobody else claims them. */
final class HoldFits implements ArmCheck {
    private static final Finding FINDING = Finding.warning("hold-time");

    @Override
    public CheckResult examine(ArmCase arming) {
        long hold = arming.settings().holdSeconds();
        Duration takeover = Takeover.slowest(arming.settings(), arming.members());
        if (hold == 0) {
            return FINDING.fail("The hold time is 0: a host whose agent dies keeps the VIPs for ever, and nobody takes"
                    + " over as long as it answers (fail open).",
                    "If the VIPs are to move then, set one: vipdrift group set " + arming.group().id() + " hold=2s.");
        }
        long enough = Math.max(Automatic.DEFAULT_HOLD_SECONDS, takeover.toSeconds() + 1);
        String after = " after " + Takeover.text(takeover) + " of silence";
        return hold <= enough
                ? FINDING.pass(
                        "Others claim" + after + "; a host whose agent dies loses the VIPs within " + hold + " s.")
                : FINDING.fail("Others would claim" + after + ", but a host whose agent dies goes on answering for "
                        + hold + " s, and nobody takes over before.",
                        "Set a shorter hold time: vipdrift group set " + arming.group().id() + " hold=" + enough
                                + "s.");
    }
}
