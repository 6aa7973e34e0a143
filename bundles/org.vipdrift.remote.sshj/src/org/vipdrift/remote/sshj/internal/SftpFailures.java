package org.vipdrift.remote.sshj.internal;

import java.io.IOException;
import net.schmizz.sshj.sftp.SFTPException;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;

/** Immutable. Why a file operation failed, as sentences. */
record SftpFailures(HostConnection connection) {

    /** @param verb to follow "could not": "make the folder" */
    RemoteException failure(String verb, String path, IOException cause) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!(cause instanceof SFTPException refused) || !connection.isOpen()) {
            return connection.failure("it was to " + verb + " " + Printable.clean(path), cause);
        }
        HostId host = connection.target().host();
        return switch (refused.getStatusCode()) {
            case PERMISSION_DENIED -> new RemoteException(Reason.PROTOCOL, "Host " + host + " does not let user "
                    + Printable.clean(connection.target().user()) + " " + verb + " " + Printable.clean(path)
                    + "; check the rights there.", cause);
            case FAILURE -> new RemoteException(Reason.PROTOCOL, "Host " + host + " could not " + verb + " "
                    + Printable.clean(path) + " (" + Causes.message(cause)
                    + "); check that its disk is not full and that nothing of that name is there.", cause);
            case UNKNOWN -> connection.failure("it was to " + verb + " " + Printable.clean(path), cause);
            default -> new RemoteException(Reason.PROTOCOL, "Host " + host + " could not " + verb + " "
                    + Printable.clean(path) + " (" + refused.getStatusCode() + ": " + Causes.message(cause)
                    + "); check the folder there.", cause);
        };
    }
}
