package org.vipdrift.failover.internal.arm;

import java.util.List;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;
import org.vipdrift.failover.port.Reading;

/** No host that is known takes part in the group's election without being a member: the peers' lists would not agree. */
final class OnlyMembersArmed implements ArmCheck {
    private static final Finding FINDING = Finding.refusing("only-members-armed");

    @Override
    public CheckResult examine(ArmCase arming) {
        List<HostId> others = arming.evidence().readings().stream().map(Reading::host)
                .filter(h -> arming.group().member(h).isEmpty() && !arming.settings().witnessHosts().contains(h))
                .filter(h -> arming.election(h).isPresent()).toList();
        return others.isEmpty() ? FINDING.pass("No host takes part that the group does not name.")
                : FINDING.fail(ArmCase.names(others.stream()) + (others.size() == 1 ? " takes" : " take") + " part in "
                        + arming.group().id() + " by an earlier arming, but the group does not name "
                        + (others.size() == 1 ? "it" : "them")
                        + " any more: the members would not count with it"
                        + (arming.settings().unicast() ? ", nor send it adverts." : "."),
                        "Name it in the group again and disarm (vipdrift group disarm " + arming.group().id()
                                + "); then take it out, and arm.");
    }
}
