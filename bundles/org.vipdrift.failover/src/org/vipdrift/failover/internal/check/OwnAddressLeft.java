package org.vipdrift.failover.internal.check;

import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.failover.CheckResult;

/** The holder keeps an address on its interface when the VIPs are gone; one of the link alone (fe80::) is none. */
final class OwnAddressLeft implements Check {

    private static final Finding FINDING = Finding.warning("holder-keeps-an-address");

    @Override
    public CheckResult examine(Case move) {
        Optional<HostId> holder = move.holder();
        Optional<InterfaceFacts> link = holder.flatMap(move.evidence()::interfaceOf);
        if (link.isEmpty()) {
            return move.withoutHolderLink(FINDING);
        }
        boolean left = link.get().addresses().stream().map(AddressFacts::address)
                .anyMatch(address -> !address.isLinkLocalAddress() && !move.evidence().isVip(address));
        return left ? FINDING.pass("The holder keeps an address of its own.")
                : FINDING.fail(move.vips() + " is the only address of " + link.get().name() + " on " + holder.get()
                        + ".", "Give it an address of its own first.");
    }
}
