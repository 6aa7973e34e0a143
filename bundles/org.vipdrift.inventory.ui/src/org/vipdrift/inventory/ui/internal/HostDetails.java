package org.vipdrift.inventory.ui.internal;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.core.host.RouteFacts;
import org.vipdrift.inventory.Effective;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.HostSetting;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Origin;

/** All that is known of a host, as lines. */
final class HostDetails {
    private HostDetails() {
    }

    static List<String> of(HostStatus status, Inventory inventory) {
        List<String> lines = new ArrayList<>();
        filed(lines, inventory.effective(status.host()));
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

    /** How it is reached and where it is filed, and what of it a folder gives. */
    private static void filed(List<String> lines, Effective effective) {
        Host host = effective.host();
        lines.add(line("SSH", (host.user().isEmpty() ? "" : host.user() + "@") + host.address()
                + (host.port() == Host.SSH_PORT ? "" : ":" + host.port())));
        given(lines, "User", host.user(), effective.user());
        given(lines, "Port", Integer.toString(host.port()), effective.port());
        given(lines, "Identity", HostSetting.text(host.identity()), effective.identity());
        if (!(effective.become() instanceof Origin.Usual)) {
            lines.add(line("Root by", effective.way().program() + from(effective.become())));
        }
        if (!host.jump().isEmpty()) {
            lines.add(line("Through", host.jump() + from(effective.jump())));
        }
        if (!host.filing().folder().isEmpty()) {
            lines.add(line("Folder", host.filing().folder()));
        }
        if (!effective.tags().isEmpty()) {
            lines.add(line("Tags", effective.tags().entrySet().stream()
                    .map(tag -> tag.getKey() + from(tag.getValue())).collect(Collectors.joining(", "))));
        }
        host.filing().notes().lines().forEach(note -> lines.add(line("Note", note)));
    }

    private static void given(List<String> lines, String name, String value, Origin origin) {
        if (origin instanceof Origin.OfFolder) {
            lines.add(line(name, value + from(origin)));
        }
    }

    private static String from(Origin origin) {
        return origin instanceof Origin.OfFolder ? " (from " + origin.words() + ")" : "";
    }

    private static String words(InterfaceFacts link) {
        String addresses = link.addresses().stream().map(AddressFacts::text)
                .collect(Collectors.joining(" "));
        return String.format(Locale.ROOT, "%s  %s  %s  %s", link.name(), link.mac(),
                link.up() && link.carrier() ? "up" : "down", addresses);
    }

    private static String words(RouteFacts route) {
        InetAddress destination = route.destination();
        InetAddress gateway = route.gateway();
        String to = destination == null ? "default" : Addresses.text(destination) + "/" + route.prefixLength();
        String via = gateway == null ? "" : " via " + Addresses.text(gateway);
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
