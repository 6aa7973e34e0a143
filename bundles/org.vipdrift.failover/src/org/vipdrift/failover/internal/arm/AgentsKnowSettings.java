package org.vipdrift.failover.internal.arm;

import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;

/** No agent is too old for what the settings ask for beside the automatic mode itself. */
final class AgentsKnowSettings implements ArmCheck {
    private static final Finding FINDING = Finding.fatal("agents-know-settings");
    private static final String HOOKS = "hooks";
    private static final String WITNESS = "witness";

    @Override
    public CheckResult examine(ArmCase arming) {
        List<String> old = Stream.concat(
                arming.settings().hooks().isEmpty() ? Stream.of() : without(arming, HOOKS, "run hooks"),
                arming.settings().witnessHosts().isEmpty() ? Stream.of()
                        : without(arming, WITNESS, "count with hosts that are witnesses"))
                .toList();
        return old.isEmpty() ? FINDING.pass("The agents know all that is set.")
                : FINDING.fail(String.join(", ", old) + ".",
                        "Install the newer agent there (vipdrift agent install HOST), or take that setting out.");
    }

    private static Stream<String> without(ArmCase arming, String capability, String what) {
        return WitnessHosts.armed(arming).filter(h -> lacks(arming, h, capability))
                .map(h -> "The agent of " + h + " is too old to " + what);
    }

    private static boolean lacks(ArmCase arming, HostId host, String capability) {
        return arming.evidence().facts(host).filter(f -> !f.capabilities().contains(capability)).isPresent();
    }
}
