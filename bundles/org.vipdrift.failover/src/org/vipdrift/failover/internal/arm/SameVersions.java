package org.vipdrift.failover.internal.arm;

import java.util.List;
import java.util.stream.Collectors;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;

/** All members' agents are of one version. */
final class SameVersions implements ArmCheck {
    private static final Finding FINDING = Finding.warning("agent-versions");

    @Override
    public CheckResult examine(ArmCase arming) {
        List<String> versions = arming.hosts().stream().flatMap(h -> arming.evidence().facts(h).stream())
                .map(HostFacts::version).distinct().toList();
        return versions.size() <= 1
                ? FINDING.pass("All agents are of version " + String.join("", versions) + ".")
                : FINDING.fail("The agents are of several versions: " + arming.hosts().stream().flatMap(
                        h -> arming.evidence().facts(h).stream().map(f -> h + " " + f.version()))
                        .collect(Collectors.joining(", ")) + ".",
                        "Install one version everywhere: vipdrift agent install "
                                + arming.hosts().stream().map(h -> h.name()).collect(Collectors.joining(" ")) + ".");
    }
}
