package org.vipdrift.remote.sshj.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Deadline;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteTarget;

/** Thread-safe. Connects to the first address of a name that takes it; can be given up from another thread. */
final class Dial implements Approach {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);

    private final RemoteTarget target;
    /** Guarded by this. */
    private @Nullable WatchedSocket socket;
    /** Guarded by this. */
    private boolean givenUp;

    Dial(RemoteTarget target) {
        this.target = target;
    }

    /** @throws IOException of the last address tried */
    @Override
    public WatchedSocket connect(Deadline deadline) throws IOException {
        IOException failure = new ConnectException("no address");
        for (InetAddress address : InetAddress.getAllByName(target.address())) {
            try {
                WatchedSocket next = next();
                next.connect(new InetSocketAddress(address, target.port()), millis(deadline));
                return next;
            } catch (IOException e) {
                failure = e;
            }
        }
        throw failure;
    }

    /** Rounded up: who waits to the limit does not end before it. */
    private static int millis(Deadline deadline) throws SocketTimeoutException {
        long left = Math.min(deadline.left().plusNanos(999_999).toMillis(), CONNECT_LIMIT.toMillis());
        if (left == 0) {
            throw new SocketTimeoutException("no time left");
        }
        return (int) left;
    }

    private synchronized WatchedSocket next() throws IOException {
        if (givenUp) {
            throw new SocketTimeoutException("given up");
        }
        WatchedSocket fresh = new WatchedSocket();
        socket = fresh;
        return fresh;
    }

    /** Ends a connection attempt, and the connection if there is one already. */
    @Override
    public synchronized void giveUp() {
        givenUp = true;
        WatchedSocket open = socket;
        if (open != null) {
            open.closeQuietly();
        }
    }

    @Override
    public synchronized boolean isConnected() {
        WatchedSocket open = socket;
        return open != null && open.isConnected();
    }

    @Override
    public RemoteException unreached(HandshakeFailures failures, IOException cause) {
        return failures.unreached(cause);
    }
}
