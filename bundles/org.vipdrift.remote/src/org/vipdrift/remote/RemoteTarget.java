package org.vipdrift.remote;

import java.util.List;
import java.util.Optional;
import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;

/**
 * Where a session leads to.
 *
 * @param address a name or literal as the person gave it, or as OpenSSH's configuration has it
 * @param port 0 if nobody named one, before the configuration was asked
 * @param user empty if nobody named one, before the configuration was asked
 * @param become how another user than root becomes root
 * @param via the hosts on the way if somebody named them, the first one first, none for straight ahead; absent if the way
 *            is the configuration's
 * @param route what the configuration says; absent before it was asked
 */
public record RemoteTarget(HostId host, String address, int port, String user, Login login, Become become,
        Optional<List<RemoteTarget>> via, Optional<Route> route) {
    public static final int SSH_PORT = 22;

    public RemoteTarget {
        via = via.map(List::copyOf);
    }

    /** By the way of the configuration; root is reached as usual. */
    public RemoteTarget(HostId host, String address, int port, String user, Login login, Optional<Route> route) {
        this(host, address, port, user, login, Become.USUAL, Optional.empty(), route);
    }

    /** Not looked up in a configuration yet. */
    public RemoteTarget(HostId host, String address, int port, String user, Login login) {
        this(host, address, port, user, login, Optional.empty());
    }

    public RemoteTarget becoming(Become way) {
        return new RemoteTarget(host, address, port, user, login, way, via, route);
    }

    public boolean isRoot() {
        return user.equals("root");
    }

    @Override
    public String toString() {
        return user + "@" + address + (port == SSH_PORT ? "" : ":" + port);
    }
}
