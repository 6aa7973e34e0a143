package org.vipdrift.control.internal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Filing;
import org.vipdrift.inventory.Folder;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteTarget;

/** What of the inventory an SSH session gets. */
class TargetsTest {
    private static final Host GATE = new Host(new HostId("gate"), "198.51.100.2", 443, "bob", new Identity.Password());

    @Test
    void aFolderGivesPortUserAndTheWayByAHostOfTheInventory() {
        Host db = host("", new Filing("prod", List.of(), ""));
        Inventory inventory = new Inventory(List.of(
                new Folder("prod", 2222, "ops", new Identity.Password(), Optional.of(Become.DOAS), "gate,eve@far:23",
                        List.of())),
                List.of(GATE, db), List.of());
        RemoteTarget target = Targets.of(inventory, db);
        assertEquals("ops@10.0.0.1:2222", target.toString());
        assertEquals(new Login.Password(), target.login());
        assertEquals(Become.DOAS, target.become());
        assertEquals(List.of("gate bob@198.51.100.2:443", "far eve@far:23"), target.via().orElseThrow().stream()
                .map(hop -> hop.host() + " " + hop).toList());
        assertEquals(new Login.Password(), target.via().orElseThrow().getFirst().login());
    }

    @Test
    void whatNobodyNamesIsLeftToTheSshConfig() {
        RemoteTarget target = Targets.of(Inventory.EMPTY, host("", Filing.NONE));
        assertEquals(0, target.port());
        assertEquals(Become.SUDO, target.become());
        assertEquals(Optional.empty(), target.via());
        assertEquals(Optional.of(List.of()), Targets.of(Inventory.EMPTY, host("none", Filing.NONE)).via());
    }

    private static Host host(String jump, Filing filing) {
        return new Host(new HostId("db"), "10.0.0.1", Host.SSH_PORT, "", new Identity.Automatic()).through(jump)
                .with(filing);
    }
}
