package org.vipdrift.remote.sshj;

import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Deadline;
import org.vipdrift.remote.AcceptNewHostKeys;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.HostConfig.NewKeys;
import org.vipdrift.remote.HostKeys;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteHosts;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Route;
import org.vipdrift.remote.sshj.internal.HostConnection;
import org.vipdrift.remote.sshj.internal.Handshake;
import org.vipdrift.remote.sshj.internal.LoginAttempt;
import org.vipdrift.remote.sshj.internal.RefusedPasswords;
import org.vipdrift.remote.sshj.internal.SshjSession;

/** Thread-safe. Opens sessions by SSHJ. The time a person takes to give a password or passphrase is not counted. */
public final class SshjRemoteHosts implements RemoteHosts {
    private final HostKeys hostKeys;
    private final Credentials credentials;
    private final UserKeys userKeys;
    private final RefusedPasswords refused = new RefusedPasswords();

    public SshjRemoteHosts(HostKeys hostKeys, Credentials credentials) {
        this(hostKeys, credentials, UserKeys.ofThisUser());
    }

    public SshjRemoteHosts(HostKeys hostKeys, Credentials credentials, UserKeys userKeys) {
        this.hostKeys = hostKeys;
        this.credentials = credentials;
        this.userKeys = userKeys;
    }

    @Override
    public RemoteSession connect(RemoteTarget target, Duration limit) throws RemoteException, InterruptedException {
        Route route = target.route().orElse(null);
        @Nullable HostConnection last = null;
        Duration left = limit;
        for (RemoteTarget hop : route == null ? List.<RemoteTarget>of() : route.hops()) {
            Arrival arrival = arrive(hop, last, left);
            last = arrival.connection();
            left = arrival.left();
        }
        return new SshjSession(arrive(target, last, left).connection(), credentials, refused);
    }

    /** @param left of the limit, which a person's time does not count against */
    private record Arrival(HostConnection connection, Duration left) {
    }

    private Arrival arrive(RemoteTarget target, @Nullable HostConnection through, Duration limit)
            throws RemoteException, InterruptedException {
        Deadline deadline = Deadline.in(limit);
        HostKeys keys = keys(target);
        HostConnection connection = (through == null ? new Handshake(target, keys)
                : new Handshake(target, keys, through)).run(limit);
        try {
            LoginAttempt login = new LoginAttempt(connection, credentials, userKeys, deadline.left());
            login.run();
            return new Arrival(connection, login.left());
        } catch (RemoteException | InterruptedException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private HostKeys keys(RemoteTarget target) {
        return target.route().map(route -> {
            HostKeys read = hostKeys.reading(route.knownHosts());
            return route.newKeys() == NewKeys.ACCEPT ? new AcceptNewHostKeys(read) : read;
        }).orElse(hostKeys);
    }
}
