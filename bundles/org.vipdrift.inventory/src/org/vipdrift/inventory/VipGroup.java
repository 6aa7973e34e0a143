package org.vipdrift.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;

/**
 * One or more VIPs that always move together, and the hosts that may hold them.
 *
 * @param automatic the settings of its automatic mode, null if it has none
 */
public record VipGroup(GroupId id, List<Vip> vips, List<Member> members, @Nullable Automatic automatic) {

    public VipGroup {
        vips = List.copyOf(vips);
        members = List.copyOf(members);
    }

    /** A group without automatic mode. */
    public VipGroup(GroupId id, List<Vip> vips, List<Member> members) {
        this(id, vips, members, null);
    }

    public Optional<Member> member(HostId host) {
        return members.stream().filter(m -> m.host().equals(host)).findFirst();
    }

    /** This group with other priorities of these members. */
    public VipGroup with(Map<HostId, Integer> priorities) {
        return new VipGroup(id, vips, members.stream().map(m -> new Member(m.host(), m.interfaceName(),
                priorities.getOrDefault(m.host(), m.priority()))).toList(), automatic);
    }

    /** This group with other settings of its automatic mode. */
    public VipGroup with(Automatic other) {
        return new VipGroup(id, vips, members, other);
    }
}
