package org.vipdrift.inventory.ui.internal;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.control.FoundHost;
import org.vipdrift.control.HostServices;
import org.vipdrift.control.HostServices.Held;
import org.vipdrift.control.HostServices.NamedVip;
import org.vipdrift.control.HostServices.Service;

/**
 * Immutable. What was found at one address.
 *
 * @param mayBeAdded whether it is new, and of a host
 * @param ticked whether it is to be added
 * @param runs what its host runs that moves addresses, or why that is not known
 * @param vips those that its host has and names
 */
record DiscoverRow(FoundHost found, boolean mayBeAdded, boolean ticked, String runs, String vips) {

    DiscoverRow ticked(boolean now) {
        return new DiscoverRow(found, mayBeAdded, mayBeAdded && now, runs, vips);
    }

    DiscoverRow unlooked(String sentence) {
        return new DiscoverRow(found, mayBeAdded, ticked, sentence, vips);
    }

    DiscoverRow looked(HostServices look) {
        String services = look.services().stream().map(DiscoverRow::words).collect(Collectors.joining(", "));
        Set<InetAddress> named = look.vips().stream().map(NamedVip::address).collect(Collectors.toSet());
        String all = Stream.concat(look.vips().stream().map(DiscoverRow::words), look.heldVips().stream()
                .filter(held -> !named.contains(held.address())).map(Held::toString)).distinct()
                .collect(Collectors.joining(", "));
        return new DiscoverRow(found, mayBeAdded, ticked, services.isEmpty() ? Messages.discoverRunsNothing : services,
                all);
    }

    private static String words(Service service) {
        String named = service.version().isEmpty() ? service.name() : service.name() + " " + service.version();
        return service.running() ? named : NLS.bind(Messages.discoverStopped, named);
    }

    private static String words(NamedVip vip) {
        String by = vip.virtualRouterId() == 0 ? vip.service() : vip.service() + " " + vip.virtualRouterId();
        return NLS.bind(Messages.discoverNamedBy, vip, by);
    }

    /** Whose it is by the inventory. */
    String known() {
        String host = found.host() == null ? "" : String.valueOf(found.host());
        if (found.group() != null) {
            return NLS.bind(host.isEmpty() ? Messages.discoverVip : Messages.discoverVipAt, found.group(), host);
        }
        return found.isCandidate() ? NLS.bind(Messages.discoverAt, host) : host;
    }

    static List<DiscoverRow> all(List<FoundHost> found, List<FoundHost> addable) {
        return found.stream().map(host -> new DiscoverRow(host, addable.contains(host), addable.contains(host), "", ""))
                .toList();
    }
}
