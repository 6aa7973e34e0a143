package org.vipdrift.control;

import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.inventory.VipGroup;

/** Thread-safe. Makes and removes VIP groups; placing, moving and releasing them is {@code Moves}. */
public interface Groups {

    /**
     * Builds a group and checks it against the members' facts where they can be had: VIPs inside a subnet of the
     * interface, not a host's own address, interface known. Priorities follow the order of the members.
     *
     * @param interfaceName null finds, per member, the interface whose subnet holds the VIPs
     * @throws ControlException with the sentence of the first rule broken; nothing is changed
     */
    VipGroup add(GroupId id, List<Vip> vips, List<HostId> members, @Nullable String interfaceName, Duration limit)
            throws ControlException, InterruptedException;

    /** @throws ControlException UNSAFE while a member holds its VIPs or is armed: release and disarm it first */
    void remove(GroupId id, Duration limit) throws ControlException, InterruptedException;
}
