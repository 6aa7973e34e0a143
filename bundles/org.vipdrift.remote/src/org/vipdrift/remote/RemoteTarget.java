package org.vipdrift.remote;

import org.vipdrift.core.HostId;

/** @param address a name or literal as the person gave it */
public record RemoteTarget(HostId host, String address, int port, String user, Login login) {
    public static final int SSH_PORT = 22;

    @Override
    public String toString() {
        return user + "@" + address + (port == SSH_PORT ? "" : ":" + port);
    }
}
