package org.vipdrift.control;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.vipdrift.control.HostServices.Held;
import org.vipdrift.control.HostServices.NamedVip;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;

/**
 * An address that may be a VIP, and that is in no group of the inventory.
 *
 * @param vip with the prefix length of its subnet on the hosts
 * @param hosts that have it, then those whose configurations name it
 * @param services that name it
 */
public record FoundVip(Vip vip, List<HostId> hosts, List<String> services) {

    public FoundVip {
        hosts = List.copyOf(hosts);
        services = List.copyOf(services);
    }

    /** All of them, in the order they were found, those that hosts have first. */
    public static List<FoundVip> of(List<HostServices> looks) {
        Map<InetAddress, FoundVip> found = new LinkedHashMap<>();
        for (HostServices look : looks) {
            for (Held held : look.candidates()) {
                note(found, look, held.address(), held.prefixLength(), List.of());
            }
        }
        for (HostServices look : looks) {
            look.vips().stream().filter(named -> named.group() == null)
                    .forEach(named -> note(found, look, named.address(), named.prefixLength(), services(named)));
        }
        return List.copyOf(found.values());
    }

    private static List<String> services(NamedVip named) {
        return List.of(named.service() + (named.virtualRouterId() == 0 ? "" : " " + named.virtualRouterId()));
    }

    private static void note(Map<InetAddress, FoundVip> found, HostServices look, InetAddress address, int length,
            List<String> services) {
        int subnet = look.neighbour(address).map(Held::prefixLength).orElse(length);
        FoundVip before = found.getOrDefault(address, new FoundVip(new Vip(address, subnet), List.of(), List.of()));
        found.put(address, new FoundVip(before.vip(), join(before.hosts(), List.of(look.host())),
                join(before.services(), services)));
    }

    private static <T> List<T> join(List<T> some, List<T> more) {
        LinkedHashSet<T> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return new ArrayList<>(all);
    }

    /** A name for its group. */
    public GroupId suggestion() {
        return new GroupId("vip-" + Addresses.text(vip.address()).replace(':', '-') + (Addresses.text(vip.address())
                .endsWith(":") ? "0" : ""));
    }
}
