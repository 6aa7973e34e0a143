package org.vipdrift.failover.internal.check;

import java.util.Optional;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.failover.CheckResult;

/** A target with several live interfaces neither answers for a VIP on the wrong one nor asks from it there. */
final class ArpFlux implements Check {

    private static final Finding FINDING = Finding.warning("arp-announce");

    @Override
    public CheckResult examine(Case move) {
        Optional<HostFacts> facts = move.targetFacts();
        Optional<InterfaceFacts> link = move.targetLink();
        if (facts.isEmpty() || link.isEmpty()) {
            return move.withoutLink(FINDING);
        }
        return live(facts.get()) < 2 ? FINDING.pass(move.targetName() + " has one live interface.")
                : examine(move, facts.get(), Settings.of(facts.get(), link.get()));
    }

    private static CheckResult examine(Case move, HostFacts facts, Settings settings) {
        int ignore = settings.effective("arp_ignore").orElse(0);
        int announce = settings.effective("arp_announce").orElse(0);
        String evidence = move.targetName() + " has " + live(facts) + " live interfaces, "
                + settings.named("arp_ignore", ignore) + " and arp_announce is " + announce;
        return ignore > 0 && announce > 0 ? FINDING.pass(evidence + ".")
                : FINDING.fail(evidence + ": if two of them are in one segment, the wrong MAC may answer.",
                        "Set arp_ignore to 1 and arp_announce to 2 on " + move.targetName() + ".");
    }

    private static long live(HostFacts facts) {
        return facts.interfaces().stream().filter(i -> i.carrier() && !i.mac().equals(MacAddress.ZERO))
                .filter(i -> !i.addresses().isEmpty()).count();
    }
}
