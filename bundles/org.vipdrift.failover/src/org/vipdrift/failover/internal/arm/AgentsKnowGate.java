package org.vipdrift.failover.internal.arm;

import java.util.List;
import java.util.stream.Collectors;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;

/** Every member's agent knows the packet filter in front of the VIPs, if the settings ask for it. */
final class AgentsKnowGate implements ArmCheck {
    private static final Finding FINDING = Finding.fatal("agents-know-gate");
    private static final String CAPABILITY = "gate";

    @Override
    public CheckResult examine(ArmCase arming) {
        if (arming.settings().gateMillis() == 0 && arming.settings().accept()) {
            return FINDING.pass("No gate is asked for, and the holder takes traffic.");
        }
        List<HostId> old = arming.hosts().stream().filter(h -> arming.evidence().facts(h)
                .filter(f -> !f.capabilities().contains(CAPABILITY)).isPresent()).toList();
        return old.isEmpty()
                ? FINDING.pass("Every member's agent knows the gate; whether its kernel has nf_tables is tried"
                        + " when it is armed.")
                : FINDING.fail(
                        "The agent of " + ArmCase.names(old.stream()) + " is too old for a gate and for accept mode"
                                + " off: it would hold without.",
                        "Install the newer one: vipdrift agent install "
                                + old.stream().map(HostId::name).collect(Collectors.joining(" ")) + ".");
    }
}
