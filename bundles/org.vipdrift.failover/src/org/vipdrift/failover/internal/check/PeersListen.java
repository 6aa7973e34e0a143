package org.vipdrift.failover.internal.check;

import java.util.List;
import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.internal.evidence.WireView;
import org.vipdrift.inventory.Member;

/** The members' own caches will take note of the announcement (drop_gratuitous_arp). */
final class PeersListen implements Check {

    private static final Finding FINDING = Finding.warning("drop-gratuitous-arp");

    @Override
    public CheckResult examine(Case move) {
        List<HostId> deaf = move.evidence().group().members().stream().map(Member::host)
                .filter(h -> move.targetHost().filter(h::equals).isEmpty()).filter(h -> isDeaf(move.evidence(), h))
                .toList();
        return deaf.isEmpty() ? FINDING.pass("No member drops gratuitous ARP." + move.unseen())
                : FINDING.fail(WireView.names(deaf) + " drops gratuitous ARP (drop_gratuitous_arp is 1) and may go on"
                        + " sending to the old MAC for half a minute.", "Set drop_gratuitous_arp to 0 there.");
    }

    private static boolean isDeaf(Evidence evidence, HostId host) {
        Optional<HostFacts> facts = evidence.facts(host);
        Optional<InterfaceFacts> link = evidence.interfaceOf(host);
        return facts.isPresent() && link.isPresent()
                && Settings.of(facts.get(), link.get()).effective("drop_gratuitous_arp").orElse(0) > 0;
    }
}
