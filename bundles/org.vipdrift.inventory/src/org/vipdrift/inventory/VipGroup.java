package org.vipdrift.inventory;

import java.util.List;
import java.util.Optional;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;

/** One or more VIPs that always move together, and the hosts that may hold them. */
public record VipGroup(GroupId id, List<Vip> vips, List<Member> members) {

    public VipGroup {
        vips = List.copyOf(vips);
        members = List.copyOf(members);
    }

    public Optional<Member> member(HostId host) {
        return members.stream().filter(m -> m.host().equals(host)).findFirst();
    }
}
