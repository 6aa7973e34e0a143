package org.vipdrift.control.internal.verb;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Hosts.ConnectionTest;
import org.vipdrift.control.internal.session.Failures;
import org.vipdrift.core.Deadline;
import org.vipdrift.inventory.Host;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.HostKeyException;
import org.vipdrift.remote.HostKeyVerdict;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteHosts;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.Waited;

/** Thread-safe. Tries out whether a host could be managed, on a connection of its own. */
public final class ConnectionProbe {
    private static final String LOOK = """
            uname -s; uname -r; uname -m
            (. /etc/os-release && printf '%s\\n' "$PRETTY_NAME") 2>/dev/null || echo unknown
            if test -d /run/systemd/system; then echo systemd; else echo none; fi
            if test "$(id -u)" = 0; then echo root; elif sudo -n true 2>/dev/null; then echo sudo; else echo neither; fi
            if test -e /opt/vipdrift-agent/current; then echo installed; else echo absent; fi
            """;
    /** For what keeps the limit itself, so that it is the one to say why. */
    private static final Duration GRACE = Duration.ofSeconds(1);
    private final Function<Credentials, RemoteHosts> connector;
    private final Credentials stored;

    /** @param connector opens connections with the given credentials and the console's host keys */
    public ConnectionProbe(Function<Credentials, RemoteHosts> connector, Credentials stored) {
        this.connector = connector;
        this.stored = stored;
    }

    /**
     * @param host with what its folders give it
     * @param target the same, before OpenSSH's configuration was asked
     */
    ConnectionTest run(Host host, RemoteTarget target, @Nullable Secret password, Duration limit)
            throws InterruptedException {
        FutureTask<ConnectionTest> task = new FutureTask<>(() -> connect(host, target, password, limit));
        Duration patience = limit.plus(GRACE);
        Thread thread = Thread.ofVirtual().name("test-" + host.id()).start(task);
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            return failed(null, host.id() + " did not answer within " + new Waited(patience) + ".", Reason.TIMEOUT);
        } catch (ExecutionException e) {
            return failed(null, "The test of " + host.id() + " failed: " + e.getCause(), Reason.FAILED);
        } catch (InterruptedException e) {
            thread.interrupt();
            throw e;
        }
    }

    private ConnectionTest connect(Host host, RemoteTarget target, @Nullable Secret password, Duration limit)
            throws InterruptedException {
        Deadline deadline = Deadline.in(limit);
        Credentials credentials = password == null ? stored : new GivenSecret(password, stored);
        try (RemoteSession session = connector.apply(credentials).connect(target, limit)) {
            return look(host, session, deadline);
        } catch (HostKeyException e) {
            return failed(e.verdict(), e.sentence(), Failures.connecting(e.reason()));
        } catch (RemoteException e) {
            return failed(null, e.sentence(), Failures.connecting(e.reason()));
        }
    }

    private static ConnectionTest look(Host host, RemoteSession session, Deadline deadline)
            throws InterruptedException {
        HostKeyVerdict verdict = new HostKeyVerdict.Trusted(session.hostKey());
        try {
            byte[] look = LOOK.getBytes(StandardCharsets.UTF_8);
            Look seen = Look.of(session.exec("sh -s", look, deadline.left()).output());
            return judge(host, session.target(), verdict, new Ascent(session, deadline).from(seen));
        } catch (RemoteException e) {
            return failed(verdict, e.sentence(), Failures.working(e.reason()));
        }
    }

    private static ConnectionTest judge(Host host, RemoteTarget reached, HostKeyVerdict verdict, Look look) {
        List<String> details = new ArrayList<>(look.details());
        details.add("Host key: " + verdict.key().type() + " " + verdict.key().fingerprint());
        details.addAll(FromConfig.details(host, reached));
        return look.obstacle(host, reached.user())
                .map(obstacle -> new ConnectionTest(false, verdict, List.copyOf(details),
                        obstacle.sentence(), obstacle.reason()))
                .orElseGet(() -> new ConnectionTest(true, verdict, List.copyOf(details),
                        "Connected to " + host.id() + " as " + reached.user() + "; it can be managed.", null));
    }

    private static ConnectionTest failed(@Nullable HostKeyVerdict verdict, String sentence, Reason reason) {
        return new ConnectionTest(false, verdict, List.of(), sentence, reason);
    }
}
