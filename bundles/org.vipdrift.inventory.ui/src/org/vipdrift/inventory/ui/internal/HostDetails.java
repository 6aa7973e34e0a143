package org.vipdrift.inventory.ui.internal;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.core.host.RouteFacts;

/** All that is known of a host, as lines. */
final class HostDetails {
    private HostDetails() {
    }

    static List<String> of(HostStatus status) {
        List<String> lines = new ArrayList<>();
        lines.add(line("SSH",
                (status.host().user().isEmpty() ? "" : status.host().user() + "@") + HostTexts.address(status)));
        if (status.maintenance().isPresent()) {
            lines.add(line("Maintained", HostTexts.maintenance(status)));
        }
        HostFacts facts = status.facts();
        if (facts != null) {
            lines.add(line("Name", facts.hostName()));
            lines.add(line("Agent", facts.version() + " " + facts.capabilities()));
            lines.add(line("Boot", facts.bootId()));
            facts.interfaces().forEach(link -> lines.add(line("Interface", words(link))));
            facts.routes().forEach(route -> lines.add(line("Route", words(route))));
            facts.grants().forEach(grant -> lines.add(line("Group", words(grant))));
            facts.daemons().forEach(daemon -> lines.add(line("Also runs", daemon)));
            facts.sysctls().entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> lines.add(line("Setting", entry.getKey() + " = " + entry.getValue())));
        }
        return lines;
    }

    private static String words(InterfaceFacts link) {
        String addresses = link.addresses().stream().map(a -> a.address().getHostAddress() + "/" + a.prefixLength())
                .collect(Collectors.joining(" "));
        return String.format(Locale.ROOT, "%s  %s  %s  %s", link.name(), link.mac(),
                link.up() && link.carrier() ? "up" : "down", addresses);
    }

    private static String words(RouteFacts route) {
        InetAddress destination = route.destination();
        InetAddress gateway = route.gateway();
        String to = destination == null ? "default" : destination.getHostAddress() + "/" + route.prefixLength();
        String via = gateway == null ? "" : " via " + gateway.getHostAddress();
        return to + via + " dev " + route.interfaceName();
    }

    private static String words(Grant grant) {
        return grant.group() + (grant.holding() ? " held" : " not held") + ", epoch " + grant.epoch() + ": "
                + grant.sentence();
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-10s %s", name, value);
    }
}
