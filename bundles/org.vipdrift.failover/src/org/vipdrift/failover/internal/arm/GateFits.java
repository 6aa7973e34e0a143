package org.vipdrift.failover.internal.arm;

import java.time.Duration;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;
import org.vipdrift.inventory.Automatic;

/** A gate closes before the others ask for the VIPs, and before the hold time is over. */
final class GateFits implements ArmCheck {
    private static final Finding FINDING = Finding.warning("gate");
    /** A killed agent is running again, and renews, after so long at the latest; measured 0.3 to 0.5 s. */
    private static final long BACK_MILLIS = 1000;
    private static final long SECOND = 1000;

    @Override
    public CheckResult examine(ArmCase arming) {
        Automatic settings = arming.settings();
        long gate = settings.gateMillis();
        Duration takeover = Takeover.slowest(settings, arming.members());
        if (gate == 0) {
            return FINDING.pass("There is no gate; a host whose agent freezes answers until the hold time is over.");
        }
        if (settings.holdSeconds() > 0 && gate > settings.holdSeconds() * SECOND) {
            return FINDING.fail("The gate stays open for " + gate + " ms, longer than the hold time of "
                    + settings.holdSeconds() + " s: it never closes first.", remedy(arming, takeover));
        }
        return gate <= Math.max(takeover.toMillis(), BACK_MILLIS)
                ? FINDING.pass("A host whose agent freezes is silent after " + gate + " ms; others claim after "
                        + Takeover.text(takeover) + " of silence." + (gate >= BACK_MILLIS ? ""
                                : " A killed agent is not back so soon: the VIPs move then."))
                : FINDING.fail(
                        "Others would claim after " + Takeover.text(takeover) + " of silence, but a host whose agent"
                                + " freezes goes on answering for " + gate + " ms.",
                        remedy(arming, takeover));
    }

    private static String remedy(ArmCase arming, Duration takeover) {
        return "Set a shorter gate: vipdrift group set " + arming.group().id() + " gate="
                + Math.max(takeover.toMillis(), BACK_MILLIS) + "ms.";
    }
}
