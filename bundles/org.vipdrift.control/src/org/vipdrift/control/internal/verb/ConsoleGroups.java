package org.vipdrift.control.internal.verb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Groups;
import org.vipdrift.control.internal.session.Failures;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.Grant;
import org.vipdrift.failover.port.Reading;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryException;
import org.vipdrift.inventory.InventoryMerge;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** Thread-safe. The groups of the inventory, checked against what the members' agents see. */
public final class ConsoleGroups implements Groups {
    private static final int PRIORITY_STEP = 10;
    private final InventoryStore inventory;
    private final MemberFacts facts;

    public ConsoleGroups(InventoryStore inventory, MemberFacts facts) {
        this.inventory = inventory;
        this.facts = facts;
    }

    @Override
    public VipGroup add(GroupId id, List<Vip> vips, List<HostId> hosts, @Nullable String interfaceName,
            Duration limit) throws ControlException, InterruptedException {
        Inventory seen = inventory.current();
        refuseKnown(id);
        refuseUnknown(hosts);
        Map<HostId, Reading> readings = facts.read(hosts, limit);
        VipFit fit = new VipFit(vips, interfaceName);
        List<Member> members = new ArrayList<>();
        for (HostId host : hosts) {
            int priority = Math.max(1, Member.DEFAULT_PRIORITY - PRIORITY_STEP * members.size());
            members.add(new Member(host, fit.interfaceOn(readings.get(host), host), priority));
        }
        VipGroup group = new VipGroup(id, vips, members);
        change(seen, group);
        return group;
    }

    private void refuseKnown(GroupId id) throws ControlException {
        if (inventory.current().group(id).isPresent()) {
            throw new ControlException(Reason.INVALID,
                    "There is a group " + id + " already: take another name, or remove it first.");
        }
    }

    private void refuseUnknown(List<HostId> hosts) throws ControlException {
        for (HostId host : hosts) {
            if (inventory.current().host(host).isEmpty()) {
                throw new ControlException(Reason.NO_SUCH_ITEM, "There is no host " + host
                        + " in the inventory: add it first.");
            }
        }
    }

    private void change(Inventory seen, VipGroup group) throws ControlException {
        try {
            inventory.merge(new InventoryMerge(seen, seen.with(group)));
        } catch (InventoryException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public void remove(GroupId id, Duration limit) throws ControlException, InterruptedException {
        VipGroup group = inventory.current().group(id).orElseThrow(() -> new ControlException(Reason.NO_SUCH_ITEM,
                "There is no group " + id + " in the inventory."));
        for (Reading reading : facts.read(group.members().stream().map(Member::host).toList(), limit).values()) {
            refuseUser(id, reading);
        }
        try {
            inventory.update(now -> now.without(id));
        } catch (InventoryException e) {
            throw Failures.of(e);
        }
    }

    static void refuseUser(GroupId id, Reading reading) throws ControlException {
        boolean holds = reading.facts().stream().flatMap(f -> f.grants().stream())
                .anyMatch(g -> g.group().equals(id) && g.holding());
        if (holds) {
            throw new ControlException(Reason.UNSAFE, reading.host() + " holds the VIPs of " + id
                    + ": release the group first, then remove it.");
        }
        boolean armed = reading.facts().stream().flatMap(f -> f.grants().stream())
                .anyMatch(g -> g.group().equals(id) && g.election() != null);
        if (armed) {
            throw new ControlException(Reason.UNSAFE, reading.host() + " is armed and may take the VIPs of " + id
                    + ": disarm the group first (vipdrift group disarm " + id + "), then remove it.");
        }
        if (reading.facts().isEmpty()) {
            throw new ControlException(Reason.UNREACHABLE, "Whether " + reading.host() + " holds the VIPs of " + id
                    + " can't be known: " + reading.sentence());
        }
    }

    /** The groups a host's agent says it holds. */
    static List<GroupId> heldBy(Reading reading) {
        return reading.facts().stream().flatMap(f -> f.grants().stream()).filter(Grant::holding).map(Grant::group)
                .toList();
    }
}
