package org.vipdrift.remote.sshj.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Errno;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.HostConfig.NewKeys;
import org.vipdrift.remote.HostKeyException;
import org.vipdrift.remote.HostKeyVerdict;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Route;
import org.vipdrift.remote.Waited;

/** Immutable. What went wrong before a login, as sentences; made when the attempt begins, for they say how long it took. */
final class HandshakeFailures {
    private final RemoteTarget target;
    private final Duration limit;
    private final long startNanos = System.nanoTime();

    HandshakeFailures(RemoteTarget target, Duration limit) {
        this.target = target;
        this.limit = limit;
    }

    /** No TCP connection. */
    RemoteException unreached(IOException cause) {
        return switch (cause) {
            case UnknownHostException e -> failure(Reason.UNRESOLVED, e, "The address "
                    + Printable.quoted(target.address()) + " of host " + target.host()
                    + " could not be resolved; check its spelling and the name service of this machine.");
            case SocketTimeoutException e -> unanswered(e);
            case NoRouteToHostException e -> unreachable(e);
            case ConnectException e when !Errno.ECONNREFUSED.isIn(String.valueOf(e.getMessage())) -> unreachable(e);
            case ConnectException e ->
                failure(Reason.REFUSED, e, "Host " + target.host() + " refused the connection to "
                        + place() + "; check the port and that the SSH server runs there.");
            default -> unreachable(cause);
        };
    }

    /** No connection from the host before it. */
    RemoteException notPassedOn(RemoteTarget through, IOException cause) {
        return failure(Reason.UNREACHABLE, cause, "Host " + target.host() + " could not be reached at " + place()
                + " through " + through.host() + " (" + said(cause) + "); check that " + through.host()
                + " may forward connections (AllowTcpForwarding) and reaches it.");
    }

    RemoteException unanswered(Exception cause) {
        return failure(Reason.TIMEOUT, cause, "Host " + target.host() + " did not answer on " + place() + " within "
                + waited() + "; check that it is switched on, that the address is right and that no firewall drops the"
                + " connection.");
    }

    private RemoteException unreachable(IOException cause) {
        return failure(Reason.UNREACHABLE, cause, "Host " + target.host() + " could not be reached at " + place() + " ("
                + said(cause) + "); check the address and the network between here and there.");
    }

    /** A TCP connection, and then too little. */
    RemoteException unfinished(Exception cause) {
        return failure(Reason.TIMEOUT, cause, "Host " + target.host() + " took the connection to " + place()
                + " but did not finish the SSH handshake within " + waited()
                + "; check that an SSH server answers there and that the host is not overloaded.");
    }

    /** A TCP connection, and then an error. */
    RemoteException rejected(IOException cause, TrustedKeyVerifier verifier) {
        Optional<RuntimeException> unjudged = verifier.failure();
        if (unjudged.isPresent()) {
            return failure(Reason.PROTOCOL, unjudged.get(), "The host key of " + target.host()
                    + " could not be judged: " + said(unjudged.get()) + "; check the known hosts file.");
        }
        HostKeyVerdict verdict = verifier.verdict().orElse(null);
        if (verdict instanceof HostKeyVerdict.Unknown && newKeysAreRefused()) {
            return failure(Reason.HOST_KEY_UNKNOWN, cause, "The host key of " + target.host() + " (" + shown(verdict)
                    + ") is not known, and the ssh config takes no new ones (StrictHostKeyChecking yes); add it to "
                    + target.route().map(Route::knownHosts).orElse(List.of()).stream().findFirst().map(Path::toString)
                            .orElse("the known hosts")
                    + " when you have compared it with the host's own.");
        }
        return verdict == null || verdict instanceof HostKeyVerdict.Trusted ? protocol(cause) : untrusted(verdict);
    }

    private boolean newKeysAreRefused() {
        return target.route().map(Route::newKeys).equals(Optional.of(NewKeys.REFUSE));
    }

    private RemoteException protocol(IOException cause) {
        if (Causes.has(cause, WatchedSocket.EndlessGreetingException.class)) {
            return failure(Reason.PROTOCOL, cause, "What answers on " + place() + " of host " + target.host()
                    + " sent more than 16 KiB without beginning SSH; check the port.");
        }
        if (Causes.has(cause, java.util.concurrent.TimeoutException.class)) {
            return unfinished(cause);
        }
        String message = Causes.innermost(cause);
        if (message.contains("Unable to reach a settlement")) {
            return failure(Reason.PROTOCOL, cause, Algorithms.sentence(target, message));
        }
        if (message.contains("identification") || message.contains("SSHv2")) {
            return failure(Reason.PROTOCOL, cause, "What answers on " + place() + " of host " + target.host()
                    + " closed the connection or does not speak SSH 2 (" + said(cause)
                    + "); check the port, and whether the host limits connections.");
        }
        return failure(Reason.PROTOCOL, cause, "The SSH handshake with host " + target.host() + " on " + place()
                + " failed: " + said(cause) + "; try again, and look into the SSH server's log if it stays so.");
    }

    private HostKeyException untrusted(HostKeyVerdict verdict) {
        return switch (verdict) {
            case HostKeyVerdict.Trusted trusted -> throw new IllegalStateException("Trusted: " + trusted);
            case HostKeyVerdict.Unknown unknown -> new HostKeyException(Reason.HOST_KEY_UNKNOWN, "The host key of "
                    + target.host() + " (" + shown(verdict)
                    + ") is not known; compare it with the host's own and accept it if it is the same.", unknown);
            case HostKeyVerdict.Changed changed -> new HostKeyException(Reason.HOST_KEY_CHANGED, "The host key of "
                    + target.host() + " has changed: it shows " + shown(verdict) + ", expected was " + expected(changed)
                    + "; somebody may be listening in. " + remedy(changed), changed);
            case HostKeyVerdict.Revoked revoked -> new HostKeyException(Reason.HOST_KEY_REVOKED, "The host key of "
                    + target.host() + " (" + shown(verdict) + ") is marked as revoked in " + revoked.file() + " line "
                    + revoked.line() + "; give the host a new key.", revoked);
        };
    }

    private static String shown(HostKeyVerdict verdict) {
        return verdict.key().type() + " " + verdict.key().fingerprint();
    }

    private static String expected(HostKeyVerdict.Changed changed) {
        return String.join(" or ", changed.known().stream().limit(4).map(key -> key.type() + " " + key.fingerprint()
                + (key.line() == 0 ? "" : " (" + key.file() + " line " + key.line() + ")")).toList());
    }

    private static String remedy(HostKeyVerdict.Changed changed) {
        return changed.removalCommand().isEmpty() ? "Check the fingerprint with the host's owner."
                : "If the host was reinstalled, remove the old key: " + changed.removalCommand();
    }

    private String place() {
        return Printable.clean(target.address()) + " port " + target.port();
    }

    private Waited waited() {
        return Waited.since(startNanos, limit);
    }

    private static String said(Throwable cause) {
        return Causes.message(cause);
    }

    private static RemoteException failure(Reason reason, @Nullable Throwable cause, String sentence) {
        return new RemoteException(reason, sentence, cause);
    }
}
