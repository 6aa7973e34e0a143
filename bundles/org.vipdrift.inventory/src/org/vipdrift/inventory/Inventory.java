package org.vipdrift.inventory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;

/** Immutable. Everything we manage, at one moment. */
public record Inventory(List<Host> hosts, List<VipGroup> groups) {
    public static final Inventory EMPTY = new Inventory(List.of(), List.of());

    public Inventory {
        hosts = List.copyOf(hosts);
        groups = List.copyOf(groups);
    }

    public Optional<Host> host(HostId id) {
        return hosts.stream().filter(h -> h.id().equals(id)).findFirst();
    }

    public Optional<VipGroup> group(GroupId id) {
        return groups.stream().filter(g -> g.id().equals(id)).findFirst();
    }

    /** The groups the host is a member of. */
    public List<VipGroup> groupsOf(HostId id) {
        return groups.stream().filter(g -> g.member(id).isPresent()).toList();
    }

    public Inventory with(Host host) {
        return new Inventory(replaced(hosts, h -> h.id().equals(host.id()), host), groups);
    }

    public Inventory with(VipGroup group) {
        return new Inventory(hosts, replaced(groups, g -> g.id().equals(group.id()), group));
    }

    public Inventory without(HostId id) {
        return new Inventory(hosts.stream().filter(h -> !h.id().equals(id)).toList(), groups);
    }

    public Inventory without(GroupId id) {
        return new Inventory(hosts, groups.stream().filter(g -> !g.id().equals(id)).toList());
    }

    private static <T> List<T> replaced(List<T> all, java.util.function.Predicate<T> same, T value) {
        return all.stream().anyMatch(same) ? all.stream().map(t -> same.test(t) ? value : t).toList()
                : Stream.concat(all.stream(), Stream.of(value)).toList();
    }
}
