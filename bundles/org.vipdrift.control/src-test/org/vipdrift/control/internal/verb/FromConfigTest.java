package org.vipdrift.control.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.remote.HostConfig.NewKeys;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Route;

/** What a connection test says of OpenSSH's configuration. */
class FromConfigTest {
    private static final Host WEB = new Host(new HostId("web"), "web", Host.SSH_PORT, "root", new Identity.Automatic());

    @Test
    void theWayIsTheConfigurationsUnlessTheInventoryNamesIt() {
        RemoteTarget gate = new RemoteTarget(new HostId("gate"), "gate", 22, "bob", new Login.Automatic());
        assertEquals(List.of("From the ssh config: through gate"),
                FromConfig.details(WEB, reached(Optional.empty(), gate)));
        assertEquals(List.of(), FromConfig.details(WEB, reached(Optional.of(List.of(gate)), gate)));
    }

    private static RemoteTarget reached(Optional<List<RemoteTarget>> via, RemoteTarget hop) {
        return new RemoteTarget(WEB.id(), "web", 22, "root", new Login.Automatic(), Become.USUAL, via, Optional.of(
                new Route(List.of(hop), Optional.empty(), List.of(), NewKeys.values()[0], List.of())));
    }
}
