package org.vipdrift.remote.sshj.internal;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.schmizz.sshj.Service;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuth;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AuthMethod;
import org.vipdrift.core.Deadline;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.RemoteTarget;

/** Confined to one thread. The methods tried in one login, and the time left for it. */
final class Attempts {
    private static final int ENDING_SECONDS = 1;

    private final HostConnection connection;
    private final LoginFailures failures;
    private final List<String> tried = new ArrayList<>();
    private Deadline deadline;
    private int refusals;

    Attempts(HostConnection connection, LoginFailures failures, Duration limit) {
        this.connection = connection;
        this.failures = failures;
        this.deadline = Deadline.in(limit);
    }

    RemoteTarget target() {
        return connection.target();
    }

    /** Methods the host named when it last refused one; empty if it has not refused one yet. */
    List<String> allowed() {
        List<String> allowed = new ArrayList<>();
        connection.client().getUserAuth().getAllowedMethods().forEach(allowed::add);
        return allowed;
    }

    boolean hadPartialSuccess() {
        return connection.client().getUserAuth().hadPartialSuccess();
    }

    /** What was tried, for a sentence. */
    List<String> tried() {
        return tried;
    }

    Duration left() {
        return deadline.left();
    }

    /**
     * Asks the store and a person; the time that takes does not count.
     *
     * @throws RemoteException AUTHENTICATION if the store can't be read
     */
    <T> T asked(Supplier<T> question) throws RemoteException {
        long before = System.nanoTime();
        try {
            return question.get();
        } catch (UncheckedIOException e) {
            throw new RemoteException(Reason.AUTHENTICATION, String.valueOf(e.getCause().getMessage()), e);
        } finally {
            deadline = new Deadline(deadline.nanos() + System.nanoTime() - before);
        }
    }

    boolean accepts(AuthMethod method) throws RemoteException, InterruptedException {
        UserAuth auth = connection.client().getUserAuth();
        method.setLoggerFactory(connection.client().getTransport().getConfig().getLoggerFactory());
        try {
            int left = (int) Math.max(1, deadline.left().toMillis());
            boolean accepted = auth.authenticate(target().user(), (Service) connection.channels(), method, left);
            refusals += accepted ? 0 : 1;
            return accepted;
        } catch (UserAuthException e) {
            return refusedBy(e);
        } catch (SSHException e) {
            throw stopped(e);
        }
    }

    /** An error of the method itself (an agent that does not sign) ends this method; all else ends the attempt. */
    private boolean refusedBy(UserAuthException e) throws RemoteException, InterruptedException {
        if (connection.isOpen() && !Thread.currentThread().isInterrupted() && !Causes.has(e, TimeoutException.class)) {
            tried.add(Causes.message(e));
            return false;
        }
        throw stopped(e);
    }

    /** The host's own words, which SSHJ's reader may hear a moment after we have failed to write. */
    private SSHException reason(SSHException symptom) {
        try {
            connection.client().getTransport().join(ENDING_SECONDS, TimeUnit.SECONDS);
        } catch (TransportException said) {
            return said;
        }
        return symptom;
    }

    private RemoteException stopped(SSHException e) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        boolean timedOut = Causes.has(e, TimeoutException.class);
        return failures.broken(timedOut ? e : reason(e), connection.isOpen(), refusals);
    }
}
