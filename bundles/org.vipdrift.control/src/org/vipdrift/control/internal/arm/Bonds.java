package org.vipdrift.control.internal.arm;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.MaintenanceFacts;

/**
 * Immutable. What keeps a member from moving its group unasked although nothing is broken.
 *
 * @param out why a person has taken it out of automatic moves: of the group, or its whole host; null if nobody did
 * @param heldDownNanos for how long it takes the group to be held down yet, 0 if it does not
 */
record Bonds(HostId host, @Nullable MaintenanceFacts out, long heldDownNanos) {

    /** @param facts null if nothing is known of the host, which then is bound by nothing */
    static Bonds of(GroupId group, HostId host, @Nullable HostFacts facts) {
        return facts == null ? new Bonds(host, null, 0)
                : new Bonds(host, out(group, facts).orElse(null), facts.grants().stream()
                        .filter(g -> g.group().equals(group)).mapToLong(g -> heldDown(g, facts)).findFirst().orElse(0));
    }

    private static Optional<MaintenanceFacts> out(GroupId group, HostFacts facts) {
        return facts.grants().stream().flatMap(g -> g.maintenance().stream()
                .filter(m -> g.group().equals(group) || m.scope().equals(MaintenanceFacts.HOST))).findFirst();
    }

    private static long heldDown(Grant grant, HostFacts facts) {
        ElectionFacts election = grant.election();
        return election == null ? 0 : election.heldDownNanos(facts.monotonicNanos());
    }

    boolean inMaintenance() {
        return out != null;
    }

    /** " h2 is in maintenance by anna@desk (new disk) and takes nothing unasked."; empty if it is not. */
    String sentence() {
        MaintenanceFacts why = out;
        return why == null ? ""
                : " " + host + " is in maintenance " + why.by() + " and takes nothing unasked.";
    }
}
