package org.vipdrift.failover.internal.arm;

import java.util.List;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;

/** No member is in maintenance: such a one is armed, but takes nothing over until that ends. */
final class MembersInService implements ArmCheck {
    private static final Finding FINDING = Finding.warning("members-in-service");

    @Override
    public CheckResult examine(ArmCase arming) {
        List<HostId> out = arming.hosts().stream().filter(h -> !arming.evidence().maintenanceOf(h).isEmpty()).toList();
        return out.isEmpty() ? FINDING.pass("No member is in maintenance.")
                : FINDING.fail("In maintenance, so that it takes nothing over until that ends: "
                        + String.join(", ", out.stream().map(h -> why(arming, h)).toList()) + ".",
                        "End it when the work is done: vipdrift host maintenance off " + out.getFirst()
                                + ", or vipdrift group maintenance off " + arming.group().id() + ".");
    }

    private static String why(ArmCase arming, HostId host) {
        return host + arming.evidence().maintenanceOf(host).stream().findFirst().map(m -> " " + m.by()).orElse("");
    }
}
