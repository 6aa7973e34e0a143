package org.vipdrift.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

class RollingOrderTest {

    @Test
    void neverTouchesTwoMembersOfAGroupAtATime() {
        Inventory inventory = new Inventory(List.of(),
                List.of(group("web", "h1", "h2"), group("db", "h2", "h3"), group("mail", "h4", "h5")));
        assertEquals(List.of(hosts("h1", "h3", "h4", "h6"), hosts("h2", "h5")),
                RollingOrder.of(hosts("h1", "h2", "h3", "h4", "h5", "h6"), inventory));
    }

    @Test
    void takesHostsWithoutGroupsAllAtOnce() {
        assertEquals(List.of(hosts("h1", "h2")),
                RollingOrder.of(hosts("h1", "h2"), new Inventory(List.of(), List.of())));
    }

    private static List<HostId> hosts(String... names) {
        return Stream.of(names).map(HostId::new).toList();
    }

    private static VipGroup group(String name, String... members) {
        return new VipGroup(new GroupId(name), List.of(Vip.parse("198.51.100.100/24")),
                hosts(members).stream().map(host -> new Member(host, "eth0", 100)).toList());
    }
}
