package org.vipdrift.remote.sshj;

import java.time.Duration;
import org.vipdrift.core.Deadline;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.HostKeys;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteHosts;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.sshj.internal.HostConnection;
import org.vipdrift.remote.sshj.internal.Handshake;
import org.vipdrift.remote.sshj.internal.LoginAttempt;
import org.vipdrift.remote.sshj.internal.SshjSession;

/** Thread-safe. Opens sessions by SSHJ. The time a person takes to give a password or passphrase is not counted. */
public final class SshjRemoteHosts implements RemoteHosts {
    private final HostKeys hostKeys;
    private final Credentials credentials;
    private final UserKeys userKeys;

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
        Deadline deadline = Deadline.in(limit);
        HostConnection connection = new Handshake(target, hostKeys).run(limit);
        try {
            new LoginAttempt(connection, credentials, userKeys, deadline.left()).run();
            return new SshjSession(connection);
        } catch (RemoteException | InterruptedException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}
