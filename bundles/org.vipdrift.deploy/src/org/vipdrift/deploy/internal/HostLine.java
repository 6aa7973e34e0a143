package org.vipdrift.deploy.internal;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteHosts;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.RemoteTarget;

/**
 * Confined to one thread. The session a deployment was given; when that is lost while something has to be taken back, one
 * new session.
 */
public final class HostLine implements AutoCloseable {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);

    private final RemoteSession given;
    private final Optional<RemoteHosts> hosts;
    private @Nullable RemoteSession again;
    private boolean mayReconnect;

    public HostLine(RemoteSession given, Optional<RemoteHosts> hosts) {
        this.given = given;
        this.hosts = hosts;
    }

    HostId host() {
        return given.target().host();
    }

    RemoteTarget target() {
        return given.target();
    }

    /** From now on a lost session is replaced, once. */
    void allowReconnect() {
        mayReconnect = true;
    }

    RemoteSession session() throws RemoteException, InterruptedException {
        RemoteSession second = again;
        if (second != null) {
            return second;
        }
        if (given.isOpen() || !mayReconnect || hosts.isEmpty()) {
            return given;
        }
        mayReconnect = false;
        RemoteSession fresh = hosts.get().connect(given.target(), CONNECT_LIMIT);
        again = fresh;
        return fresh;
    }

    /** Closes the second session; the given one stays its owner's. */
    @Override
    public void close() {
        RemoteSession second = again;
        if (second != null) {
            second.close();
        }
    }
}
