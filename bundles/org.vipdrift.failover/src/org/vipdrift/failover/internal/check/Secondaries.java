package org.vipdrift.failover.internal.check;

import java.util.Optional;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.failover.CheckResult;

/** Taking the VIP off the holder takes no other address with it (promote_secondaries). */
final class Secondaries implements Check {

    private static final Finding FINDING = Finding.refusing("promote-secondaries");

    @Override
    public CheckResult examine(Case move) {
        Optional<HostId> holder = move.holder();
        Optional<HostFacts> facts = holder.flatMap(move.evidence()::facts);
        Optional<InterfaceFacts> link = holder.flatMap(move.evidence()::interfaceOf);
        if (facts.isEmpty() || link.isEmpty()) {
            return move.withoutHolderLink(FINDING);
        }
        if (!isPrimaryOfOthers(move, link.get())) {
            return FINDING.pass("No other address depends on " + move.vips() + ".");
        }
        boolean promotes = Settings.of(facts.get(), link.get()).effective("promote_secondaries").orElse(0) > 0;
        String evidence = "Other addresses of " + link.get().name() + " on " + holder.get() + " are secondary to "
                + move.vips();
        return promotes ? FINDING.pass(evidence + "; the kernel promotes them.")
                : FINDING.fail(evidence + " and would vanish with it.", "Set it first: sysctl -w net.ipv4.conf."
                        + link.get().name() + ".promote_secondaries=1.");
    }

    private static boolean isPrimaryOfOthers(Case move, InterfaceFacts link) {
        return link.addresses().stream().filter(a -> move.evidence().isVip(a.address()) && !a.secondary())
                .anyMatch(vip -> link.addresses().stream().anyMatch(a -> dependsOn(a, vip)));
    }

    private static boolean dependsOn(AddressFacts other, AddressFacts primary) {
        return other.secondary() && other.prefixLength() == primary.prefixLength()
                && Addresses.sameSubnet(other.address(), primary.address(), primary.prefixLength());
    }
}
