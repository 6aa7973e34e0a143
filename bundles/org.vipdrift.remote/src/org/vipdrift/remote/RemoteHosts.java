package org.vipdrift.remote;

import java.time.Duration;

/** Thread-safe. Opens sessions to hosts. */
public interface RemoteHosts {

    /**
     * Connects, verifies the host key, logs in. The host key is judged by the {@link HostKeys} and the secrets come from
     * the {@link Credentials} this was made with.
     *
     * @param limit for all of it together
     * @throws HostKeyException if the key is unknown, changed or revoked
     * @throws RemoteException if anything else fails
     * @throws InterruptedException if the calling thread was interrupted; nothing is left open
     */
    RemoteSession connect(RemoteTarget target, Duration limit) throws RemoteException, InterruptedException;
}
