package org.vipdrift.failover.internal.check;

import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.failover.CheckResult;

/** The target's interface is there, up, and has a carrier. */
final class TargetLinkUp implements Check {

    private static final Finding FINDING = Finding.refusing("target-link-up");

    @Override
    public CheckResult examine(Case move) {
        return move.targetLink().map(link -> examine(move, link)).orElseGet(() -> missing(move));
    }

    private static CheckResult examine(Case move, InterfaceFacts link) {
        String where = link.name() + " of " + move.targetName();
        if (!link.up()) {
            return FINDING.fail(where + " is down.", "Set it up: ip link set dev " + link.name() + " up.");
        }
        return link.carrier() ? FINDING.pass(where + " is up, MAC " + link.mac() + ".")
                : FINDING.fail(where + " has no carrier.", "Look at the cable and the switch port.");
    }

    private static CheckResult missing(Case move) {
        return move.target().isEmpty() ? FINDING.pass("There is no target.")
                : FINDING.fail("Nothing is known of " + move.target().get().interfaceName() + " of "
                        + move.targetName() + ".", "Name an interface in the group that this host has.");
    }
}
