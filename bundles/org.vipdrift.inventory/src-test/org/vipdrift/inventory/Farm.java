package org.vipdrift.inventory;

import java.util.List;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;

/** Short ways to write hosts and groups in tests. */
final class Farm {
    private Farm() {
    }

    static Host host(String name, String address) {
        return new Host(new HostId(name), address, Host.SSH_PORT, "root", new Identity.Automatic());
    }

    static Member member(String name) {
        return new Member(new HostId(name), "eth0", Member.DEFAULT_PRIORITY);
    }

    static VipGroup group(String name, List<String> vips, Member... members) {
        return new VipGroup(new GroupId(name), vips.stream().map(Vip::parse).toList(), List.of(members));
    }

    /** h1 and h2, and group web with one VIP. */
    static Inventory small() {
        return new Inventory(List.of(host("h1", "198.51.100.11"), host("h2", "198.51.100.12")),
                List.of(group("web", List.of("198.51.100.100/24"), member("h1"), member("h2"))));
    }
}
