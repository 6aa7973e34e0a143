package org.vipdrift.control.internal.session;

import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteTarget;

/** Turns the inventory's hosts into what an SSH session needs, once OpenSSH's configuration was asked for the rest. */
public final class Targets {
    private Targets() {
    }

    public static RemoteTarget of(Host host) {
        return new RemoteTarget(host.id(), host.address(), host.port() == Host.SSH_PORT ? 0 : host.port(), host.user(),
                login(host.identity())).becoming(host.become());
    }

    private static Login login(Identity identity) {
        return switch (identity) {
            case Identity.Automatic automatic -> new Login.Automatic();
            case Identity.KeyFile key -> new Login.KeyFile(key.file());
            case Identity.Password password -> new Login.Password();
        };
    }
}
