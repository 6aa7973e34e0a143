package org.vipdrift.failover.internal.arm;

import java.util.List;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;
import org.vipdrift.failover.port.SurveyReply;

/** Nobody else on the segment has this virtual router id: no group known here or to the agents, and nobody who is heard. */
final class RouterIdFree implements ArmCheck {
    private static final Finding FINDING = Finding.refusing("virtual-router-id");

    @Override
    public CheckResult examine(ArmCase arming) {
        RouterIds ids = new RouterIds(arming);
        int id = arming.settings().virtualRouterId();
        return ids.users(id).findFirst()
                .map(who -> FINDING.fail("The virtual router id " + id + " is used by " + who
                        + " on the same segment: each would take the other's adverts for its own.",
                        ids.free(id).map(free -> "Take one that is free: vipdrift group set " + arming.group().id()
                                + " vrid=" + free + ".").orElse("End the other's use of it: no other one is free.")))
                .orElseGet(() -> FINDING.pass("Virtual router id " + id + ": no other group known here uses it on this"
                        + " segment" + heard(arming, ids.listeners().map(SurveyReply::observer).toList())));
    }

    private static String heard(ArmCase arming, List<HostId> listeners) {
        List<HostId> deaf = arming.hosts().stream().filter(h -> !listeners.contains(h)).toList();
        return listeners.isEmpty() ? ". Whether a stranger does is seen when it is heard."
                : ", and " + ArmCase.names(listeners.stream()) + " heard nobody else under it"
                        + (deaf.isEmpty() ? "." : " (" + ArmCase.names(deaf.stream()) + " could not listen).");
    }
}
