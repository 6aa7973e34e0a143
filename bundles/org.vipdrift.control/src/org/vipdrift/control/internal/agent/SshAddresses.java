package org.vipdrift.control.internal.agent;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.InventoryStore;

/** Thread-safe. Where the SSH sessions go to; names are resolved as the session does. */
public record SshAddresses(InventoryStore inventory) {

    Optional<InetAddress> of(HostId host) {
        return inventory.current().host(host).flatMap(h -> resolved(h.address()));
    }

    private static Optional<InetAddress> resolved(String address) {
        try {
            return Optional.of(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
