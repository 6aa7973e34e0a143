package org.vipdrift.failover.internal.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.inventory.Member;

/** No member has a VIP as an address of its own: as its only one, or with a subnet's prefix and without our doing. */
final class NotOwnAddress implements Check {

    private static final Finding FINDING = Finding.refusing("vip-is-not-own-address");

    @Override
    public CheckResult examine(Case move) {
        return move.evidence().group().members().stream().map(Member::host).filter(h -> owns(move, h)).findFirst()
                .map(h -> FINDING.fail(move.vips() + " is an address of " + h + " itself.",
                        "Give " + h + " an address of its own and take the VIP out of its configuration."))
                .orElseGet(() -> FINDING.pass("No member has " + move.vips() + " as its own address." + move.unseen()));
    }

    private static boolean owns(Case move, HostId host) {
        Optional<HostFacts> facts = move.evidence().facts(host);
        boolean granted = move.evidence().grantOf(host).filter(Grant::holding).isPresent();
        return !granted && facts.isPresent() && move.evidence().group().vips().stream()
                .anyMatch(v -> addresses(facts.get()).anyMatch(a -> isOwn(a, v)));
    }

    private static Stream<AddressFacts> addresses(HostFacts facts) {
        return facts.interfaces().stream().flatMap(i -> i.addresses().stream());
    }

    private static boolean isOwn(AddressFacts address, Vip vip) {
        return address.address().equals(vip.address()) && address.prefixLength() < vip.hostPrefixLength();
    }
}
