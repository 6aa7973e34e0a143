package org.vipdrift.cli.internal.verb;

import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.VipGroup;

/** Items of the inventory by name, or a sentence that says where to look. */
final class Lookup {
    private Lookup() {
    }

    static Host host(Inventory inventory, HostId id) throws ControlException {
        return inventory.host(id).orElseThrow(() -> new ControlException(Reason.NO_SUCH_ITEM,
                "There is no host " + id + " in the inventory; \"vipdrift host list\" shows those there are."));
    }

    static VipGroup group(Inventory inventory, GroupId id) throws ControlException {
        return inventory.group(id).orElseThrow(() -> new ControlException(Reason.NO_SUCH_ITEM,
                "There is no group " + id + " in the inventory; \"vipdrift group list\" shows those there are."));
    }
}
