package org.vipdrift.control.internal.discover;

import java.net.InetAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;

/** Immutable. Which addresses the inventory knows: of hosts, and of VIPs. */
record KnownAddresses(Map<InetAddress, HostId> hosts, Map<InetAddress, GroupId> vips) {

    /** Hosts with a DNS name are asked for. */
    static KnownAddresses of(Inventory inventory) throws InterruptedException {
        Map<InetAddress, HostId> hosts = new HashMap<>();
        Map<String, String> named = Names.of(inventory.hosts().stream().map(Host::address).distinct()
                .filter(address -> literal(address) == null).toList(), Names::addressOf);
        for (Host host : inventory.hosts()) {
            InetAddress address = literal(named.getOrDefault(host.address(), host.address()));
            if (address != null) {
                hosts.putIfAbsent(address, host.id());
            }
        }
        return new KnownAddresses(Map.copyOf(hosts), vips(inventory));
    }

    static Map<InetAddress, GroupId> vips(Inventory inventory) {
        Map<InetAddress, GroupId> vips = new HashMap<>();
        inventory.groups().forEach(group -> group.vips().forEach(vip -> vips.putIfAbsent(vip.address(), group.id())));
        return Map.copyOf(vips);
    }

    private static @Nullable InetAddress literal(String address) {
        try {
            return Addresses.parse(address);
        } catch (InvalidValueException e) {
            return null;
        }
    }

    /** The group that one of the addresses is a VIP of. */
    static @Nullable GroupId group(Map<InetAddress, GroupId> vips, Collection<InetAddress> addresses) {
        for (InetAddress address : List.copyOf(addresses)) {
            GroupId group = vips.get(address);
            if (group != null) {
                return group;
            }
        }
        return null;
    }
}
