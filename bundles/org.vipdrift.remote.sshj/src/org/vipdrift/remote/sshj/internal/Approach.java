package org.vipdrift.remote.sshj.internal;

import java.io.IOException;
import org.vipdrift.core.Deadline;
import org.vipdrift.remote.RemoteException;

/** Thread-safe. The way to a host's SSH server. */
interface Approach {

    WatchedSocket connect(Deadline deadline) throws IOException;

    /** Ends an attempt, and the connection if there is one already. */
    void giveUp();

    boolean isConnected();

    /** What an exception of {@link #connect} means. */
    RemoteException unreached(HandshakeFailures failures, IOException cause);
}
