package org.vipdrift.agent.internal.group;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.internal.election.GroupElection;
import org.vipdrift.agent.internal.host.Wire;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.Grant;

/** Confined to the engine's thread, but for the grants. All groups the agent knows, and those whose memory is damaged. */
final class Groups {
    private static final int MOST_GROUPS = 1024;

    private final Wire wire;
    private final Map<GroupId, Group> known = new TreeMap<>();
    private final Map<GroupId, String> damaged = new HashMap<>();
    private volatile List<Shown> shown = List.of();

    /** A group as readers see it; how its election stands is looked up when they do. */
    private record Shown(Grant grant, @Nullable GroupElection election) {
        Grant now() {
            GroupElection armed = election;
            return armed == null ? grant
                    : new Grant(grant.group(), grant.vips(), grant.interfaceName(), grant.epoch(), grant.holding(),
                            grant.sentence(), armed.facts(), grant.maintenance(), grant.pen());
        }
    }

    Groups(Wire wire) {
        this.wire = wire;
    }

    Collection<Group> all() {
        return known.values();
    }

    @Nullable
    Group find(GroupId id) throws OrderRefused {
        String damage = damaged.get(id);
        if (damage != null) {
            throw new OrderRefused(AgentError.CANNOT_STORE, damage);
        }
        return known.get(id);
    }

    @Nullable
    GroupState state(GroupId id) throws OrderRefused {
        Group group = find(id);
        return group == null ? null : group.state;
    }

    /** The group, or one that is not known yet. */
    Group findOrFresh(GroupState fresh) throws OrderRefused {
        Group found = find(fresh.group());
        if (found != null) {
            return found;
        }
        if (known.size() >= MOST_GROUPS) {
            throw new OrderRefused(AgentError.INVALID, "The agent knows 1024 groups; have one forgotten first.");
        }
        return new Group(fresh);
    }

    void add(Group group) {
        known.put(group.id(), group);
    }

    void addDamaged(Map<GroupId, String> sentences) {
        damaged.putAll(sentences);
    }

    boolean isDamaged(GroupId id) {
        return damaged.containsKey(id);
    }

    void remove(GroupId id) {
        known.remove(id);
        damaged.remove(id);
    }

    /** @throws OrderRefused if a VIP belongs to another group that is held here */
    void checkOverlap(GroupId id, List<Vip> vips) throws OrderRefused {
        for (Group other : known.values()) {
            for (Vip vip : vips) {
                if (!other.id().equals(id) && other.state.holding()
                        && other.state.vips().stream().anyMatch(v -> v.address().equals(vip.address()))) {
                    throw new OrderRefused(AgentError.INVALID, "This host holds " + Addresses.text(vip.address())
                            + " for group " + other.id() + "; a VIP belongs to one group.");
                }
            }
        }
    }

    /** Shows what has changed to readers of the grants, and to the wire whose addresses matter. */
    void publish() {
        List<Shown> now = new ArrayList<>();
        known.values()
                .forEach(group -> now.add(new Shown(group.state.grant(group.maintenance()::endsAt).with(group.pen()),
                        group.election)));
        damaged.forEach(
                (id, sentence) -> now.add(new Shown(new Grant(id, List.of(), "", Epoch.NONE, false, sentence), null)));
        shown = List.copyOf(now);
        Map<InetAddress, GroupId> addresses = new HashMap<>();
        known.values().forEach(g -> g.state.vips().forEach(vip -> addresses.put(vip.address(), g.id())));
        wire.watch(addresses);
    }

    /** Thread-safe. */
    List<Grant> grants() {
        return shown.stream().map(Shown::now).toList();
    }

    /** Whether a group is held here. Thread-safe. */
    boolean isHeld(GroupId id) {
        return shown.stream().anyMatch(group -> group.grant.holding() && group.grant.group().equals(id));
    }

    /** The group an address belongs to, null if none. Thread-safe. */
    @Nullable
    GroupId owner(InetAddress address) {
        for (Shown group : shown) {
            if (group.grant.vips().stream().anyMatch(vip -> vip.address().equals(address))) {
                return group.grant.group();
            }
        }
        return null;
    }
}
