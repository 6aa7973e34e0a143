package org.vipdrift.control;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
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
 * Addresses that may be VIPs, that are in no group of the inventory, and that would be one: what a virtual router names
 * moves together, anything else by itself.
 *
 * @param vips with the prefix length of their subnet on the hosts
 * @param hosts that have one of them, then those whose configurations name one
 * @param services that name one, with the virtual router's id: "keepalived 51"
 */
public record FoundGroup(List<Vip> vips, List<HostId> hosts, List<String> services) {

    public FoundGroup {
        vips = List.copyOf(vips);
        hosts = List.copyOf(hosts);
        services = List.copyOf(services);
    }

    /** All of them, in the order they were found, those that hosts have first. */
    public static List<FoundGroup> of(List<HostServices> looks) {
        Map<InetAddress, String> routers = routers(looks);
        Map<String, FoundGroup> found = new LinkedHashMap<>();
        for (HostServices look : looks) {
            for (Held held : look.candidates()) {
                note(found, routers, look, held.address(), held.prefixLength(), List.of());
            }
        }
        for (HostServices look : looks) {
            look.vips().stream().filter(named -> named.group() == null).forEach(
                    named -> note(found, routers, look, named.address(), named.prefixLength(), List.of(words(named))));
        }
        return List.copyOf(found.values());
    }

    /** A virtual router is of one address family (RFC 9568). */
    private static Map<InetAddress, String> routers(List<HostServices> looks) {
        Map<InetAddress, String> routers = new HashMap<>();
        looks.stream().flatMap(look -> look.vips().stream()).filter(named -> named.virtualRouterId() != 0)
                .forEach(named -> routers.putIfAbsent(named.address(), words(named) + " on " + named.interfaceName()
                        + named.address().getAddress().length));
        return routers;
    }

    private static String words(NamedVip named) {
        return named.service() + (named.virtualRouterId() == 0 ? "" : " " + named.virtualRouterId());
    }

    private static void note(Map<String, FoundGroup> found, Map<InetAddress, String> routers, HostServices look,
            InetAddress address, int length, List<String> services) {
        int subnet = look.neighbour(address).map(Held::prefixLength).orElse(length);
        String key = routers.getOrDefault(address, Addresses.text(address));
        FoundGroup before = found.getOrDefault(key, new FoundGroup(List.of(), List.of(), List.of()));
        boolean known = before.vips().stream().anyMatch(vip -> vip.address().equals(address));
        found.put(key, new FoundGroup(known ? before.vips() : join(before.vips(), List.of(new Vip(address, subnet))),
                join(before.hosts(), List.of(look.host())), join(before.services(), services)));
    }

    private static <T> List<T> join(List<T> some, List<T> more) {
        LinkedHashSet<T> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return new ArrayList<>(all);
    }

    /** A name for the group, after its first VIP. */
    public GroupId suggestion() {
        String text = Addresses.text(vips.getFirst().address()).replace(':', '-');
        return new GroupId("vip-" + text + (text.endsWith("-") ? "0" : ""));
    }
}
