package org.vipdrift.control.internal.session;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.Waited;

/** Waits for work on a host's thread, no longer than allowed. */
final class Waiting {
    private Waiting() {
    }

    /**
     * The work's result.
     *
     * @throws RemoteException what the work threw, or TIMEOUT; the work is then interrupted
     */
    static <T> T until(Future<T> future, HostId host, Duration limit) throws RemoteException, InterruptedException {
        try {
            return future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new RemoteException(RemoteException.Reason.TIMEOUT, host + " did not answer within "
                    + new Waited(limit) + ": check that the host is up and reachable, or allow more time.", e);
        } catch (InterruptedException e) {
            future.cancel(true);
            throw e;
        } catch (CancellationException e) {
            throw new RemoteException(RemoteException.Reason.CANCELLED, "The work on " + host + " was cancelled.", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause(), host);
        }
    }

    private static RemoteException failure(Throwable cause, HostId host) {
        return switch (cause) {
            case RemoteException remote -> remote;
            case InterruptedException interrupted -> new RemoteException(RemoteException.Reason.CANCELLED,
                    "The work on " + host + " was cancelled.", interrupted);
            case RuntimeException programming -> throw programming;
            case Error error -> throw error;
            default -> new RemoteException(RemoteException.Reason.PROTOCOL, "The work on " + host + " failed: "
                    + cause.getMessage() + ".", cause);
        };
    }
}
