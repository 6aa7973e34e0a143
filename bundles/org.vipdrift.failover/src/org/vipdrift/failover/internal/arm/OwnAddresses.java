package org.vipdrift.failover.internal.arm;

import java.util.List;
import java.util.stream.Collectors;
import org.vipdrift.core.Addresses;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;
import org.vipdrift.inventory.Member;

/** Every member has an address of its own on the segment, from which its adverts go out. */
final class OwnAddresses implements ArmCheck {
    private static final Finding FINDING = Finding.fatal("own-addresses");

    @Override
    public CheckResult examine(ArmCase arming) {
        List<Member> without = arming.members().stream().filter(m -> arming.ownAddress(m.host()).isEmpty()).toList();
        return without.isEmpty()
                ? FINDING.pass(arming.members().stream().map(m -> m.host() + " has " + m.interfaceName() + " "
                        + Addresses.text(arming.ownAddress(m.host()).orElseThrow())).collect(Collectors.joining(", "))
                        + ".")
                : FINDING.fail("No address of its own in the subnet of " + arming.firstVip() + " is known on "
                        + without.stream().map(m -> m.interfaceName() + " of " + m.host())
                                .collect(Collectors.joining(", "))
                        + ": adverts need one to come from.",
                        "Give it one, or name the right interface in the group.");
    }
}
