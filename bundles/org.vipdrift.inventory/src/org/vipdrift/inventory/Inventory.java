package org.vipdrift.inventory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;

/** Immutable. Everything we manage, at one moment. */
public record Inventory(List<Folder> folders, List<Host> hosts, List<VipGroup> groups) {
    public static final Inventory EMPTY = new Inventory(List.of(), List.of());

    /** Without folders that give something. */
    public Inventory(List<Host> hosts, List<VipGroup> groups) {
        this(List.of(), hosts, groups);
    }

    public Inventory {
        folders = List.copyOf(folders);
        hosts = List.copyOf(hosts);
        groups = List.copyOf(groups);
    }

    public Optional<Host> host(HostId id) {
        return hosts.stream().filter(h -> h.id().equals(id)).findFirst();
    }

    public Optional<Folder> folder(String path) {
        return folders.stream().filter(f -> f.path().equals(path)).findFirst();
    }

    /** The host with what its folders give it. */
    public Effective effective(Host host) {
        return Effective.of(host,
                Folder.upwards(host.filing().folder()).flatMap(path -> folder(path).stream()).toList());
    }

    public Optional<VipGroup> group(GroupId id) {
        return groups.stream().filter(g -> g.id().equals(id)).findFirst();
    }

    /** The groups the host is a member of. */
    public List<VipGroup> groupsOf(HostId id) {
        return groups.stream().filter(g -> g.member(id).isPresent()).toList();
    }

    public Inventory with(Host host) {
        return new Inventory(folders, replaced(hosts, h -> h.id().equals(host.id()), host), groups);
    }

    public Inventory with(Folder folder) {
        return new Inventory(replaced(folders, f -> f.path().equals(folder.path()), folder), hosts, groups);
    }

    public Inventory with(VipGroup group) {
        return new Inventory(folders, hosts, replaced(groups, g -> g.id().equals(group.id()), group));
    }

    public Inventory without(HostId id) {
        return new Inventory(folders, hosts.stream().filter(h -> !h.id().equals(id)).toList(), groups);
    }

    public Inventory without(GroupId id) {
        return new Inventory(folders, hosts, groups.stream().filter(g -> !g.id().equals(id)).toList());
    }

    /** Without what a folder gives; hosts in it stay there. */
    public Inventory withoutFolder(String path) {
        return new Inventory(folders.stream().filter(f -> !f.path().equals(path)).toList(), hosts, groups);
    }

    private static <T> List<T> replaced(List<T> all, java.util.function.Predicate<T> same, T value) {
        return all.stream().anyMatch(same) ? all.stream().map(t -> same.test(t) ? value : t).toList()
                : Stream.concat(all.stream(), Stream.of(value)).toList();
    }
}
