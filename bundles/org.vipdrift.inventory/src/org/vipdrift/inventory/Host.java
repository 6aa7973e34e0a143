package org.vipdrift.inventory;

import org.vipdrift.core.HostId;

/**
 * A managed machine.
 *
 * @param address a DNS name or IP literal for SSH
 * @param port 1 to 65535
 * @param identity how to log in
 */
public record Host(HostId id, String address, int port, String user, Identity identity) {
    public static final int SSH_PORT = 22;
}
