package org.vipdrift.control.internal.session;

import java.util.List;
import java.util.Optional;
import org.vipdrift.inventory.Effective;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Way;
import org.vipdrift.remote.ConfiguredHosts;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteTarget;

/** Turns the inventory's hosts into what an SSH session needs, once OpenSSH's configuration was asked for the rest. */
public final class Targets {
    private Targets() {
    }

    /** The host with what its folders give it; jump hosts that are hosts of the inventory, by their own settings. */
    public static RemoteTarget of(Inventory inventory, Host host) {
        Effective effective = inventory.effective(host);
        Host given = effective.host();
        return new RemoteTarget(given.id(), given.address(), given.port() == Host.SSH_PORT ? 0 : given.port(),
                given.user(), login(given.identity()), effective.way(), via(inventory, given.jump()),
                Optional.empty());
    }

    private static Optional<List<RemoteTarget>> via(Inventory inventory, String jump) {
        return jump.isEmpty() ? Optional.empty()
                : Optional.of(Way.parse(jump).hops().stream().map(hop -> target(inventory, hop)).toList());
    }

    private static RemoteTarget target(Inventory inventory, Way.Hop hop) {
        return hop.in(inventory).map(host -> of(inventory, host))
                .orElseGet(() -> new RemoteTarget(ConfiguredHosts.name(hop.address()), hop.address(), hop.port(),
                        hop.user(), new Login.Automatic()));
    }

    private static Login login(Identity identity) {
        return switch (identity) {
            case Identity.Automatic automatic -> new Login.Automatic();
            case Identity.KeyFile key -> new Login.KeyFile(key.file());
            case Identity.Password password -> new Login.Password();
        };
    }
}
