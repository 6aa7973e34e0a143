package org.vipdrift.control.internal.discover;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.Swept;
import org.vipdrift.control.FoundHost;
import org.vipdrift.control.SweepReport.Way;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.core.Printable;

/** Who asked, how, where, and what came of it. */
final class SweepSentence {
    private SweepSentence() {
    }

    static String of(Ipv4Subnet subnet, String asker, Swept swept, List<FoundHost> hosts) {
        return asker + " for " + swept.asked() + " addresses of " + subnet + " on "
                + Printable.clean(swept.interfaceName()) + ": " + count(hosts) + "." + contested(hosts);
    }

    static String asker(Way way, @Nullable HostId from) {
        return switch (way) {
            case AGENT -> from + " asked by ARP";
            case CONSOLE -> "This machine asked by ARP";
            case KERNEL ->
                "This machine's kernel, given an empty datagram for each, asked by ARP (it tells one MAC for an"
                        + " address, and may name who has just left)";
        };
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
