package org.vipdrift.control.internal.agent;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.remote.RemoteTarget;

/** Thread-safe. Where the SSH sessions go to; names are resolved as the session does. */
public record SshAddresses(InventoryStore inventory, HostSessions sessions) {

    Optional<InetAddress> of(HostId host) {
        return sessions.reached(host).map(RemoteTarget::address)
                .or(() -> inventory.current().host(host).map(Host::address)).flatMap(SshAddresses::resolved);
    }

    private static Optional<InetAddress> resolved(String address) {
        try {
            return Optional.of(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
