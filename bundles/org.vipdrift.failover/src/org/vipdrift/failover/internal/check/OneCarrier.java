package org.vipdrift.failover.internal.check;

import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.evidence.WireView;

/** No member besides the holder, the target in particular, has a VIP on an interface already. */
final class OneCarrier implements Check {

    private static final Finding FINDING = Finding.refusing("vip-not-on-target");

    @Override
    public CheckResult examine(Case move) {
        var others = move.situation().alsoCarrying();
        return others.isEmpty()
                ? FINDING.pass("No member other than the holder has " + move.vips() + "." + move.unseen())
                : FINDING.fail(WireView.names(others) + " has " + move.vips() + " on an interface though "
                        + move.holder().map(Object::toString).orElse("nobody") + " is the holder.",
                        "Find out what put it there (static configuration, another program) and remove it.");
    }
}
