package org.vipdrift.failover.internal.check;

import java.util.Optional;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.failover.CheckResult;

/**
 * The target's kernel will answer ARP for the VIPs. With arp_ignore 8 it never answers; with 2 it does as long as one
 * of its addresses shares a subnet with asker and VIP, which is a check of its own (net/ipv4/arp.c, inet_confirm_addr).
 */
final class ArpReplies implements Check {

    private static final Finding FINDING = Finding.refusing("arp-ignore");
    private static final int NEVER = 8;

    @Override
    public CheckResult examine(Case move) {
        Optional<HostFacts> facts = move.targetFacts();
        Optional<InterfaceFacts> link = move.targetLink();
        if (move.evidence().group().vips().stream().noneMatch(Vip::isIpv4)) {
            return FINDING.pass("No VIP of the group needs ARP.");
        }
        if (facts.isEmpty() || link.isEmpty()) {
            return move.withoutLink(FINDING);
        }
        Settings settings = Settings.of(facts.get(), link.get());
        return settings.effective("arp_ignore").map(value -> examine(move, settings, value))
                .orElseGet(() -> settings.unread(FINDING, "arp_ignore", move.targetName()));
    }

    private static CheckResult examine(Case move, Settings settings, int value) {
        String evidence = settings.named("arp_ignore", value) + " on " + move.targetName();
        return value == NEVER ? FINDING.fail(evidence + ": its kernel would not answer for a VIP.",
                "Set it to 1: sysctl -w net.ipv4.conf." + settings.interfaceName() + ".arp_ignore=1, and all's too.")
                : FINDING.pass(evidence + ".");
    }
}
