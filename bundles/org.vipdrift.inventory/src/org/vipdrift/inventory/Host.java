package org.vipdrift.inventory;

import java.util.Optional;
import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;

/**
 * A managed machine, with the values of its own; {@link Effective} has what its folders give it besides.
 *
 * @param address a DNS name or IP literal for SSH, or a name of OpenSSH's configuration
 * @param port 1 to 65535; that of a folder or of OpenSSH's configuration goes before 22
 * @param user empty if it is that of a folder, of OpenSSH's configuration, or of the person who runs the program
 * @param identity how to log in; that of a folder goes before the automatic one
 * @param become how the user, who is not root, becomes root; absent if it is as a folder says, or by {@link Become#USUAL}
 * @param jump the hosts on the way, as {@code ProxyJump} of ssh_config(5) has them, or hosts of this inventory; empty if
 *            the way is that of a folder or of OpenSSH's configuration
 */
public record Host(HostId id, String address, int port, String user, Identity identity, Optional<Become> become,
        String jump, Filing filing) {
    public static final int SSH_PORT = 22;

    /** A host that is filed nowhere, and reached as OpenSSH's configuration says. */
    public Host(HostId id, String address, int port, String user, Identity identity) {
        this(id, address, port, user, identity, Optional.empty(), "", Filing.NONE);
    }

    public Host with(Filing other) {
        return new Host(id, address, port, user, identity, become, jump, other);
    }

    public Host at(String other) {
        return new Host(id, other, port, user, identity, become, jump, filing);
    }

    public Host onPort(int other) {
        return new Host(id, address, other, user, identity, become, jump, filing);
    }

    public Host as(String other) {
        return new Host(id, address, port, other, identity, become, jump, filing);
    }

    public Host by(Identity other) {
        return new Host(id, address, port, user, other, become, jump, filing);
    }

    public Host becoming(Optional<Become> other) {
        return new Host(id, address, port, user, identity, other, jump, filing);
    }

    public Host through(String other) {
        return new Host(id, address, port, user, identity, become, other, filing);
    }
}
