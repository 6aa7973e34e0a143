package org.vipdrift.failover.ui.internal;

import java.util.stream.Collectors;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.VipGroup;

/** What the VIP Groups view says about a group; no widgets here. */
public final class GroupTexts {
    private GroupTexts() {
    }

    public static String name(GroupStatus status) {
        return status.group().id().name();
    }

    public static String vips(VipGroup group) {
        return group.vips().stream().map(vip -> Addresses.text(vip.address())).collect(Collectors.joining(", "));
    }

    public static String holder(GroupStatus status) {
        HostId holder = status.holder();
        return holder == null ? Messages.nobody : holder.name();
    }

    /** The members in their order of preference. */
    public static String members(GroupStatus status) {
        return status.group().members().stream().sorted((a, b) -> b.priority() - a.priority())
                .map(m -> m.host().name()).collect(Collectors.joining(", "));
    }
}
