package org.vipdrift.deploy.internal;

import java.time.Duration;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteSession;

/** Takes a {@link Look} at a host. */
public final class HostLook {
    private HostLook() {
    }

    public static Look at(RemoteSession session, Duration limit) throws RemoteException, InterruptedException {
        ExecResult result = new HostShell(session).asUser("look.sh", limit);
        if (result.output().isBlank()) {
            throw new RemoteException(RemoteException.Reason.PROTOCOL, session.target().host()
                    + " could not be looked at: " + HostShell.reason(result), null);
        }
        return Look.of(result.output());
    }
}
