package org.vipdrift.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** In which order the agents of hosts are touched, so that no group ever has two of its members touched at a time. */
public final class RollingOrder {
    private RollingOrder() {
    }

    /** The hosts in waves: within one, no two are members of one group; one is begun when that before it is over. */
    public static List<List<HostId>> of(List<HostId> hosts, Inventory inventory) {
        List<List<HostId>> waves = new ArrayList<>();
        for (HostId host : hosts) {
            Set<HostId> others = neighbours(host, inventory);
            waves.stream().filter(wave -> wave.stream().noneMatch(others::contains)).findFirst().orElseGet(() -> {
                List<HostId> fresh = new ArrayList<>();
                waves.add(fresh);
                return fresh;
            }).add(host);
        }
        return waves.stream().map(List::copyOf).toList();
    }

    private static Set<HostId> neighbours(HostId host, Inventory inventory) {
        List<HostId> all = inventory.groups().stream().filter(group -> group.member(host).isPresent())
                .map(VipGroup::members).flatMap(List::stream).map(Member::host).toList();
        return Set.copyOf(all);
    }
}
