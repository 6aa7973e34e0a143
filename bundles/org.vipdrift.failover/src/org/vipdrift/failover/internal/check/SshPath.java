package org.vipdrift.failover.internal.check;

import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.port.Reading;
import org.vipdrift.inventory.Member;

/** No member is managed through a VIP of the group: the move would cut our own line. */
final class SshPath implements Check {

    private static final Finding FINDING = Finding.refusing("ssh-path-is-not-the-vip");

    @Override
    public CheckResult examine(Case move) {
        Optional<HostId> cut = move.evidence().group().members().stream().map(Member::host)
                .filter(h -> goesThroughVip(move.evidence(), h)).findFirst();
        return cut.map(h -> FINDING.fail("SSH to " + h + " goes to " + move.vips() + ", the VIP itself.",
                "Give " + h + " an address of its own in the inventory: vipdrift host add " + h + " --address …"))
                .orElseGet(() -> FINDING.pass("No SSH path leads through " + move.vips() + "."));
    }

    private static boolean goesThroughVip(Evidence evidence, HostId host) {
        return evidence.reading(host).flatMap(Reading::sshAddress).filter(evidence::isVip).isPresent();
    }
}
