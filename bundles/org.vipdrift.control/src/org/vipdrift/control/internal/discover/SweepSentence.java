package org.vipdrift.control.internal.discover;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.Swept;
import org.vipdrift.control.FoundHost;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.core.Printable;

/** Who asked, how, where, and what came of it. */
final class SweepSentence {
    private SweepSentence() {
    }

    static String of(Ipv4Subnet subnet, @Nullable HostId from, Swept swept, List<FoundHost> hosts) {
        String asked = swept.asked() + " addresses of " + subnet + " on " + Printable.clean(swept.interfaceName());
        String start = from == null
                ? "This machine's kernel asked by ARP for " + asked + ", given an empty datagram for each (it tells one MAC"
                        + " for an address, and may name who has just left): "
                : from + " asked by ARP for " + asked + ": ";
        return start + count(hosts) + "." + contested(hosts);
    }

    private static String count(List<FoundHost> hosts) {
        return hosts.size() + (hosts.size() == 1 ? " is" : " are") + " answered for, "
                + hosts.stream().filter(FoundHost::isNew).count() + " of them unknown to the inventory";
    }

    private static String contested(List<FoundHost> hosts) {
        return hosts.stream().filter(FoundHost::isContested).map(host -> " " + Addresses.text(host.address())
                + " is answered by " + host.cards().size() + " MACs.").collect(Collectors.joining());
    }
}
