package org.vipdrift.inventory;

import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;

/**
 * A managed machine.
 *
 * @param address a DNS name or IP literal for SSH, or a name of OpenSSH's configuration
 * @param port 1 to 65535; the one of OpenSSH's configuration goes before 22
 * @param user empty if it is the one of OpenSSH's configuration, or of the person who runs the program
 * @param identity how to log in
 * @param become how the user, who is not root, becomes root
 */
public record Host(HostId id, String address, int port, String user, Identity identity, Become become) {
    public static final int SSH_PORT = 22;

    /** Root is reached by sudo. */
    public Host(HostId id, String address, int port, String user, Identity identity) {
        this(id, address, port, user, identity, Become.SUDO);
    }
}
