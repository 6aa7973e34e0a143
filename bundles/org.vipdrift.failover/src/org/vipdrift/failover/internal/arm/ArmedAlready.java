package org.vipdrift.failover.internal.arm;

import java.util.List;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.CheckResult.Severity;

/** Says who is armed already and by whom; armed again, the new settings count. Only shown. */
final class ArmedAlready implements ArmCheck {
    private static final String ID = "armed-already";

    @Override
    public CheckResult examine(ArmCase arming) {
        List<HostId> armed = arming.hosts().stream().filter(h -> arming.election(h).isPresent()).toList();
        String said = armed.isEmpty() ? "No member is armed yet."
                : ArmCase.names(armed.stream())
                        + (armed.size() == 1 ? " is" : " are") + " armed already, by "
                        + arming.election(armed.getFirst()).orElseThrow().armedBy()
                        + ": these settings take the place of those.";
        return new CheckResult(ID, Severity.INFO, true, said, "");
    }
}
