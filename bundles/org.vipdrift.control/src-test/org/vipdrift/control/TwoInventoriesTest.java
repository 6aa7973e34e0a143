package org.vipdrift.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.remote.OperatorPrompts;

/** Two programs over one data folder: what one of them changed is not overwritten by what the other saw before. */
class TwoInventoriesTest {
    @TempDir
    Path folder;
    private Control here;
    private Control there;

    @BeforeEach
    void open() throws ControlException {
        here = ControlCenter.open(folder, OperatorPrompts.HEADLESS);
        there = ControlCenter.open(folder, OperatorPrompts.HEADLESS);
        here.hosts().add(host("h1"), null);
        here.hosts().add(host("h2"), null);
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    private static Host host(String name) {
        return new Host(new HostId(name), name + ".example.net", 22, "ops", new Identity.Automatic());
    }

    @Test
    void aHostThatBothChangedIsADifference() throws ControlException {
        Inventory seen = here.inventory().current();
        there.hosts().change(now -> now.with(host("h1").onPort(2201)));
        ControlException refused = assertThrows(ControlException.class,
                () -> here.hosts().change(seen, now -> now.with(host("h1").onPort(23)).with(host("h2").onPort(23))));
        assertEquals(ControlException.Reason.UNSAFE, refused.reason());
        assertEquals(List.of(2201, 22), ports());
    }

    @Test
    void hostsThatOneOfThemChangedAreJoined() throws ControlException {
        Inventory seen = here.inventory().current();
        there.hosts().change(now -> now.with(host("h1").onPort(2201)));
        here.hosts().change(seen, now -> now.with(host("h2").onPort(23)));
        assertEquals(List.of(2201, 23), ports());
    }

    private List<Integer> ports() throws ControlException {
        return here.hosts().change(now -> now).hosts().stream().map(Host::port).toList();
    }
}
