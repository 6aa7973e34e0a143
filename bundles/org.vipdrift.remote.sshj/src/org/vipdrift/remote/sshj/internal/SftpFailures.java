package org.vipdrift.remote.sshj.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import net.schmizz.sshj.sftp.Response.StatusCode;
import net.schmizz.sshj.sftp.SFTPException;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.Waited;

/** Immutable. Why a file operation failed, as sentences. */
record SftpFailures(HostConnection connection) {

    /** What was to be done to a path. */
    enum Action {
        MAKE_FOLDER("make the folder", "making the folder"), CREATE("create", "creating"), WRITE("write", "writing"),
        REMOVE("remove", "removing");

        private final String verb;
        private final String doing;

        Action(String verb, String doing) {
            this.verb = verb;
            this.doing = doing;
        }
    }

    RemoteException failure(Action action, String path, IOException cause) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        String where = Printable.clean(path);
        if (!(cause instanceof SFTPException refused) || refused.getStatusCode() == StatusCode.UNKNOWN
                || !connection.isOpen()) {
            return connection.failure(action.doing + " " + where, cause);
        }
        return new RemoteException(Reason.PROTOCOL, switch (refused.getStatusCode()) {
            case PERMISSION_DENIED -> "Host " + host() + " does not let user "
                    + Printable.clean(connection.target().user()) + " " + action.verb + " " + where
                    + "; check the rights there.";
            case FAILURE -> "Host " + host() + " could not " + action.verb + " " + where + " (" + Causes.message(cause)
                    + "); check that its disk is not full and that nothing of that name is there.";
            default -> "Host " + host() + " could not " + action.verb + " " + where + " (" + refused.getStatusCode()
                    + ": " + Causes.message(cause) + "); check the folder there.";
        }, cause);
    }

    RemoteException endless(String path, Duration limit, TimeoutException cause) {
        return new RemoteException(Reason.TIMEOUT,
                "Host " + host() + " did not finish removing " + Printable.clean(path)
                        + " within " + new Waited(limit) + "; remove it there.",
                cause);
    }

    private HostId host() {
        return connection.target().host();
    }
}
