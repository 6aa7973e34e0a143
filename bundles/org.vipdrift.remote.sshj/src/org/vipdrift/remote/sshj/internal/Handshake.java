package org.vipdrift.remote.sshj.internal;

import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.schmizz.keepalive.KeepAliveRunner;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.transport.TransportException;
import org.vipdrift.core.Deadline;
import org.vipdrift.remote.HostKeys;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteTarget;

/** Confined to one thread. Connects and exchanges keys with a host; nobody is logged in yet. */
public final class Handshake {
    private static final int KEEP_ALIVE_SECONDS = 1;
    private static final int KEEP_ALIVES_MISSED = 3;
    private static final int ENDING_SECONDS = 1;
    private static final Duration STALLED = Duration.ofSeconds(10);

    private final RemoteTarget target;
    private final TrustedKeyVerifier verifier;
    private final Approach approach;

    public Handshake(RemoteTarget target, HostKeys hostKeys) {
        this(target, hostKeys, new Dial(target));
    }

    /** @param through a host somebody is logged in to; taken over, and closed when this fails */
    public Handshake(RemoteTarget target, HostKeys hostKeys, HostConnection through) {
        this(target, hostKeys, new Tunnel(target, through));
    }

    private Handshake(RemoteTarget target, HostKeys hostKeys, Approach approach) {
        this.target = target;
        this.verifier = new TrustedKeyVerifier(target, hostKeys);
        this.approach = approach;
    }

    /** @throws RemoteException with nothing left open */
    public HostConnection run(Duration limit) throws RemoteException, InterruptedException {
        HandshakeFailures failures = new HandshakeFailures(target, limit);
        Deadline deadline = Deadline.in(limit);
        try {
            return Bounded.run("ssh connect " + target.host(), () -> connect(deadline), limit, approach::giveUp);
        } catch (TimeoutException e) {
            throw approach.isConnected() ? failures.unfinished(e) : failures.unanswered(e);
        } catch (IOException e) {
            boolean connected = approach.isConnected();
            approach.giveUp();
            throw connected ? failures.rejected(e, verifier) : approach.unreached(failures, e);
        }
    }

    private HostConnection connect(Deadline deadline) throws IOException {
        WatchedSocket socket = approach.connect(deadline);
        SSHClient client = new SSHClient(
                verifier.takesCertificates() ? SshjSettings.certified() : SshjSettings.shared());
        client.setSocketFactory(new ConnectedSocketFactory(socket));
        client.addHostKeyVerifier(verifier);
        client.getTransport().setTimeoutMs((int) Math.max(1, deadline.left().toMillis()));
        client.getConnection().setTimeoutMs((int) STALLED.toMillis());
        KeepAliveRunner keepAlive = (KeepAliveRunner) client.getConnection().getKeepAlive();
        keepAlive.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        keepAlive.setMaxAliveCount(KEEP_ALIVES_MISSED);
        try {
            client.connect(target.address(), target.port());
        } catch (IllegalStateException e) {
            throw ended(client, new IOException(e));
        } catch (IOException e) {
            throw Causes.has(e, SocketException.class) ? ended(client, e) : e;
        }
        return new HostConnection(target, client, socket, verifier.accepted());
    }

    /** SSHJ's reader may have ended the connection, for a reason of its own, while the key exchange was begun here. */
    private static IOException ended(SSHClient client, IOException symptom) {
        try {
            client.getTransport().join(ENDING_SECONDS, TimeUnit.SECONDS);
        } catch (TransportException reason) {
            return Causes.has(reason, TimeoutException.class) ? symptom : reason;
        }
        return symptom;
    }
}
