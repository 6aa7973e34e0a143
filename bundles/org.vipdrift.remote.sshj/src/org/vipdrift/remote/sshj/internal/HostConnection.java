package org.vipdrift.remote.sshj.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.Connection;
import net.schmizz.sshj.connection.channel.OpenFailException;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.RemoteTarget;

/**
 * Thread-safe. A connection whose host has shown a trusted key. Once {@linkplain #watchSilence() watched}, it is closed
 * when the host has sent nothing for a few seconds, though each second asks for an answer: SSHJ's own keep-alive cannot
 * notice while a writer is stuck.
 */
public final class HostConnection {
    private static final Duration LONGEST_SILENCE = Duration.ofMillis(4500);
    private static final Duration GOODBYE = Duration.ofMillis(500);
    private static final int LOOK_EACH_MILLIS = 500;

    private final RemoteTarget target;
    private final SSHClient client;
    private final WatchedSocket socket;
    private final PresentedKey hostKey;

    HostConnection(RemoteTarget target, SSHClient client, WatchedSocket socket, PresentedKey hostKey) {
        this.target = target;
        this.client = client;
        this.socket = socket;
        this.hostKey = hostKey;
    }

    RemoteTarget target() {
        return target;
    }

    PresentedKey hostKey() {
        return hostKey;
    }

    SSHClient client() {
        return client;
    }

    Connection channels() {
        return client.getConnection();
    }

    boolean isOpen() {
        return !socket.isClosed() && client.isConnected();
    }

    void watchSilence() {
        socket.restartSilence();
        Thread.ofVirtual().name("silence of " + target.host()).start(() -> {
            try {
                while (isOpen()) {
                    Thread.sleep(LOOK_EACH_MILLIS);
                    closeIfSilent();
                }
            } catch (InterruptedException e) {
                socket.closeBecause("its watch was stopped");
            }
        });
    }

    private void closeIfSilent() {
        if (socket.silence().compareTo(LONGEST_SILENCE) > 0) {
            socket.closeBecause("the host has been silent for " + LONGEST_SILENCE.toMillis() + " ms");
        }
    }

    /** Closes it without a word. */
    void cut() {
        socket.closeQuietly();
    }

    /** Says goodbye if that takes no time, and closes. */
    public void close() {
        try {
            Bounded.run("ssh close " + target.host(), () -> {
                client.disconnect();
                return true;
            }, GOODBYE, socket::closeQuietly);
        } catch (IOException | TimeoutException e) {
            socket.closeQuietly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        socket.closeQuietly();
    }

    /**
     * What an exception of SSHJ on this connection means.
     *
     * @param doing to follow "while", as "running a command"
     */
    RemoteException failure(String doing, Exception cause) {
        if (isOpen() && isRefusal(cause)) {
            return new RemoteException(Reason.PROTOCOL, "Host " + target.host() + " refused while " + doing + " ("
                    + Causes.message(cause) + "); look into the SSH server's log there.", cause);
        }
        if (isOpen() && Causes.has(cause, TimeoutException.class)) {
            return new RemoteException(Reason.TIMEOUT,
                    "Host " + target.host() + " did not answer in time while " + doing
                            + "; try again when it is less busy.",
                    cause);
        }
        socket.closeBecause(Causes.message(cause));
        return new RemoteException(Reason.LOST, "The connection to host " + target.host() + " was lost while " + doing
                + " (" + socket.closedBecause().orElse("closed here") + "); check the host and connect again.", cause);
    }

    /** The host said no to one channel or request; everything else ends the connection. */
    private static boolean isRefusal(Exception cause) {
        return Causes.has(cause, OpenFailException.class) || "Request failed".equals(Causes.innermost(cause));
    }
}
