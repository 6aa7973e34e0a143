package org.vipdrift.inventory.internal.yaml;

import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.vipdrift.core.Become;
import org.vipdrift.inventory.Host;

/** How a host is written: address, port unless it is 22, user if one is named, identity, how to become root unless it is by sudo. */
final class HostForm {
    private static final String ADDRESS = "address";
    private static final String PORT = "port";
    private static final String USER = "user";
    private static final String IDENTITY = "identity";
    private static final String BECOME = "become";

    private HostForm() {
    }

    static void fill(MappingNode node, Host host) {
        Entries.set(node, ADDRESS, Nodes.text(host.address()), List.of());
        if (host.port() != Host.SSH_PORT) {
            port(node, host);
        }
        if (!host.user().isEmpty()) {
            user(node, host);
        }
        identity(node, host);
        if (host.become() != Become.SUDO) {
            become(node, host);
        }
    }

    static void change(MappingNode node, Host old, Host host) {
        if (!old.address().equals(host.address())) {
            Entries.set(node, ADDRESS, Nodes.text(host.address()), List.of());
        }
        if (old.port() != host.port()) {
            port(node, host);
        }
        if (!old.user().equals(host.user())) {
            user(node, host);
        }
        if (!old.identity().equals(host.identity())) {
            identity(node, host);
        }
        if (old.become() != host.become()) {
            become(node, host);
        }
    }

    private static void port(MappingNode node, Host host) {
        Entries.set(node, PORT, Nodes.number(host.port()), List.of(ADDRESS));
    }

    private static void user(MappingNode node, Host host) {
        if (host.user().isEmpty()) {
            Entries.remove(node, USER);
        } else {
            Entries.set(node, USER, Nodes.text(host.user()), List.of(ADDRESS, PORT));
        }
    }

    private static void become(MappingNode node, Host host) {
        Entries.set(node, BECOME, Nodes.text(host.become().program()), List.of(ADDRESS, PORT, USER, IDENTITY));
    }

    private static void identity(MappingNode node, Host host) {
        Entries.set(node, IDENTITY, IdentityForm.write(host.identity()), List.of(ADDRESS, PORT, USER));
    }
}
