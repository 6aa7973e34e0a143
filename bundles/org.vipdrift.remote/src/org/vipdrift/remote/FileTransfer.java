package org.vipdrift.remote;

import java.nio.file.Path;
import java.time.Duration;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;

/** Files by SFTP on an open session. Paths are absolute remote paths. Closing ends the SFTP channel alone. */
public interface FileTransfer extends AutoCloseable {

    /** Makes a folder that must not exist yet, with mode 0700. */
    void makeFolder(String path) throws RemoteException, InterruptedException;

    /**
     * Sends a local file to a remote path that must not exist yet, mode 0600.
     *
     * @throws java.util.concurrent.CancellationException if cancelled; the partial file is removed
     */
    void upload(Path file, String path, Duration limit, Progress progress, Cancellation cancellation)
            throws RemoteException, InterruptedException;

    /** Removes a file or a folder with the files in it; what is not there is no error. */
    void remove(String path) throws RemoteException, InterruptedException;

    @Override
    void close();
}
