package org.vipdrift.remote.sshj.internal;

import java.io.IOException;
import org.vipdrift.core.Deadline;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteTarget;

/** Thread-safe. Has a host that is logged in to connect on to the next one, which it names as the person here does. */
final class Tunnel implements Approach {
    private final RemoteTarget target;
    private final HostConnection through;
    private volatile boolean connected;

    Tunnel(RemoteTarget target, HostConnection through) {
        this.target = target;
        this.through = through;
    }

    /** The limit is kept by {@link #giveUp}. */
    @Override
    public WatchedSocket connect(Deadline deadline) throws IOException {
        WatchedSocket socket = new TunnelSocket(through.client().newDirectConnection(target.address(), target.port()),
                through);
        connected = true;
        return socket;
    }

    @Override
    public void giveUp() {
        through.close();
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public RemoteException unreached(HandshakeFailures failures, IOException cause) {
        return failures.notPassedOn(through.target(), cause);
    }
}
