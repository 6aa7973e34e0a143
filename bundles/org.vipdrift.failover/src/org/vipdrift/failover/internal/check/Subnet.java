package org.vipdrift.failover.internal.check;

import java.util.List;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.failover.CheckResult;

/** The target's interface has an address of its own in the VIPs' subnet. */
final class Subnet implements Check {

    private static final Finding FINDING = Finding.refusing("subnet");

    @Override
    public CheckResult examine(Case move) {
        return move.targetLink().map(link -> examine(move, link))
                .orElseGet(() -> move.withoutLink(FINDING));
    }

    private static CheckResult examine(Case move, InterfaceFacts link) {
        List<Vip> strange = move.evidence().group().vips().stream().filter(v -> !isAtHome(move, link, v)).toList();
        String where = link.name() + " of " + move.targetName();
        return strange.isEmpty() ? FINDING.pass(where + " has an address in the subnet of " + move.vips() + ".")
                : FINDING.fail(where + " has no address in the subnet of " + strange.getFirst() + ".",
                        "Name the right interface in the group, or correct the VIP's prefix.");
    }

    private static boolean isAtHome(Case move, InterfaceFacts link, Vip vip) {
        return link.addresses().stream().filter(a -> !move.evidence().isVip(a.address()))
                .anyMatch(a -> Addresses.sameSubnet(a.address(), vip.address(),
                        Math.max(a.prefixLength(), vip.prefixLength())));
    }
}
