package org.vipdrift.control.internal.maintenance;

import java.util.List;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Maintenance.Scope;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** Immutable. Which groups and hosts of an inventory a maintenance is about. */
record Ground(Inventory inventory) {

    List<VipGroup> groups(Scope scope) throws ControlException {
        return switch (scope) {
            case Scope.OfHost of -> groupsOf(of.host());
            case Scope.OfGroup of -> List.of(inventory.group(of.group())
                    .orElseThrow(() -> new ControlException(Reason.NO_SUCH_ITEM,
                            "There is no group " + of.group() + " in the inventory.")));
        };
    }

    private List<VipGroup> groupsOf(HostId host) throws ControlException {
        if (inventory.host(host).isEmpty()) {
            throw new ControlException(Reason.NO_SUCH_ITEM, "There is no host " + host + " in the inventory.");
        }
        List<VipGroup> groups = inventory.groups().stream().filter(g -> g.member(host).isPresent()).toList();
        if (groups.isEmpty()) {
            throw new ControlException(Reason.INVALID, host + " is a member of no group: nothing is moved to it or"
                    + " away from it by itself, and it needs no maintenance.");
        }
        return groups;
    }

    /** Whose agents are told about one of the groups. */
    List<HostId> hosts(Scope scope, VipGroup group) {
        return switch (scope) {
            case Scope.OfHost of -> List.of(of.host());
            case Scope.OfGroup _ -> group.members().stream().map(Member::host).toList();
        };
    }
}
