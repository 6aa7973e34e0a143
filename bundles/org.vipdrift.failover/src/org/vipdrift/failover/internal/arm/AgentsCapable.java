package org.vipdrift.failover.internal.arm;

import java.util.List;
import java.util.stream.Collectors;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.failover.ArmingPlan;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;

/** Every member's agent knows the automatic mode. */
final class AgentsCapable implements ArmCheck {
    private static final Finding FINDING = Finding.fatal("agents-know-automatic");

    @Override
    public CheckResult examine(ArmCase arming) {
        List<HostId> old = arming.hosts().stream().filter(h -> arming.evidence().facts(h)
                .filter(f -> !f.capabilities().contains(ArmingPlan.CAPABILITY)).isPresent()).toList();
        return old.isEmpty() ? FINDING.pass("No member's agent is too old for the automatic mode.")
                : FINDING.fail("The agent of " + old.stream().map(h -> h + " (version " + version(arming, h) + ")")
                        .collect(Collectors.joining(", ")) + " does not know the automatic mode.",
                        "Install the newer one: vipdrift agent install "
                                + old.stream().map(HostId::name).collect(Collectors.joining(" ")) + ".");
    }

    private static String version(ArmCase arming, HostId host) {
        return arming.evidence().facts(host).map(HostFacts::version).orElse("unknown");
    }
}
