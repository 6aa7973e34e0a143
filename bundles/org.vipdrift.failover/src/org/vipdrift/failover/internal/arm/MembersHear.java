package org.vipdrift.failover.internal.arm;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;
import org.vipdrift.failover.port.WireReply;

/** Every member is heard by every other one on the segment, by ARP or NDP: their adverts go the same way. */
final class MembersHear implements ArmCheck {
    private static final Finding FINDING = Finding.refusing("members-hear-each-other");

    @Override
    public CheckResult examine(ArmCase arming) {
        List<String> deaf = new ArrayList<>();
        for (HostId listener : arming.hosts()) {
            arming.hosts().stream().filter(h -> !h.equals(listener)).flatMap(h -> arming.ownAddress(h).stream())
                    .filter(address -> !hears(arming, listener, address))
                    .forEach(address -> deaf.add(listener + " does not hear " + Addresses.text(address)));
        }
        return deaf.isEmpty()
                ? FINDING.pass("Each member hears the others; adverts go by " + (arming.settings().unicast()
                        ? "unicast to each."
                        : "multicast, which only their agents can try."))
                : FINDING.fail(String.join(", ", deaf) + ".",
                        "Look at cable, VLAN and switch port: all members must be in"
                                + " one segment.");
    }

    private static boolean hears(ArmCase arming, HostId listener, InetAddress address) {
        Optional<WireReply> reply = arming.evidence().replies().stream().filter(r -> r.observer().equals(listener))
                .findFirst();
        return reply.filter(r -> !r.hasAsked(address) || r.macsOf(address).findAny().isPresent()).isPresent();
    }
}
