package org.vipdrift.remote.sshj.internal;

import com.hierynomus.sshj.sftp.RemoteResourceSelector;
import com.hierynomus.sshj.sftp.RemoteResourceSelector.Result;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.connection.channel.direct.Session;
import net.schmizz.sshj.connection.channel.direct.SessionFactory;
import net.schmizz.sshj.sftp.FileAttributes;
import net.schmizz.sshj.sftp.FileMode;
import net.schmizz.sshj.sftp.RemoteDirectory;
import net.schmizz.sshj.sftp.RemoteResourceInfo;
import net.schmizz.sshj.sftp.Response.StatusCode;
import net.schmizz.sshj.sftp.SFTPEngine;
import net.schmizz.sshj.sftp.SFTPException;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.Progress;
import org.vipdrift.remote.FileTransfer;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.sshj.internal.SftpFailures.Action;

/** Thread-safe as far as SSHJ's SFTP is: requests from several threads may be under way at once. */
final class SftpFiles implements FileTransfer {
    static final Duration STALLED = Duration.ofSeconds(10);
    private static final Duration REMOVAL = Duration.ofSeconds(8);
    private static final int FOLDER_MODE = 0700;
    private static final int MOST_ENTRIES = 100;

    private final SftpFailures failures;
    private final OrderChannel channel;
    private final SFTPEngine sftp;

    private SftpFiles(HostConnection connection, OrderChannel channel, SFTPEngine sftp) {
        this.failures = new SftpFailures(connection);
        this.channel = channel;
        this.sftp = sftp;
    }

    static SftpFiles open(HostConnection connection) throws RemoteException, InterruptedException {
        OrderChannel channel = new SftpChannel(connection.channels());
        Deadline deadline = Deadline.in(STALLED);
        try {
            channel.open(deadline);
            return new SftpFiles(connection, channel, Bounded.run("sftp " + connection.target().host(),
                    () -> start(channel), deadline.left(), channel::leave));
        } catch (IOException | TimeoutException e) {
            channel.leave();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw connection.failure("starting file transfer (SFTP)", e);
        }
    }

    private static SFTPEngine start(OrderChannel channel) throws IOException {
        SFTPEngine engine = new SFTPEngine(new Opened(channel));
        engine.setTimeoutMs((int) STALLED.toMillis());
        return engine.init();
    }

    @Override
    public void makeFolder(String path) throws RemoteException, InterruptedException {
        try {
            sftp.makeDir(path, new FileAttributes.Builder().withPermissions(FOLDER_MODE).build());
        } catch (IOException e) {
            throw failures.failure(Action.MAKE_FOLDER, path, e);
        }
    }

    @Override
    public void upload(Path file, String path, Duration limit, Progress progress, Cancellation cancellation)
            throws RemoteException, InterruptedException {
        new Upload(sftp, channel, failures, path).run(file, limit, progress, cancellation);
    }

    @Override
    public void remove(String path) throws RemoteException, InterruptedException {
        try {
            Bounded.run("sftp remove", () -> removed(path), REMOVAL, channel::leave);
        } catch (SFTPException e) {
            if (e.getStatusCode() != StatusCode.NO_SUCH_FILE) {
                throw failures.failure(Action.REMOVE, path, e);
            }
        } catch (IOException e) {
            throw failures.failure(Action.REMOVE, path, e);
        } catch (TimeoutException e) {
            throw failures.endless(path, REMOVAL, e);
        }
    }

    /** A symbolic link is removed itself, never what it points to. */
    private boolean removed(String path) throws IOException {
        if (sftp.lstat(path).getType() == FileMode.Type.DIRECTORY) {
            for (RemoteResourceInfo entry : list(path)) {
                sftp.remove(entry.getPath());
            }
            sftp.removeDir(path);
        } else {
            sftp.remove(path);
        }
        return true;
    }

    /** The first of them: what is not ours may have any number, and the folder stays then. */
    private List<RemoteResourceInfo> list(String path) throws IOException {
        try (RemoteDirectory folder = sftp.openDir(path)) {
            AtomicInteger seen = new AtomicInteger();
            return folder.scan((RemoteResourceSelector) entry -> seen.incrementAndGet() > MOST_ENTRIES ? Result.BREAK
                    : Result.ACCEPT);
        }
    }

    @Override
    public void close() {
        channel.leave();
    }

    /** Immutable. Hands SSHJ's SFTP the channel that is open already. */
    private record Opened(OrderChannel channel) implements SessionFactory {
        @Override
        public Session startSession() throws SSHException {
            return channel;
        }

        @Override
        public InetSocketAddress getRemoteSocketAddress() {
            return InetSocketAddress.createUnresolved("sftp", 0);
        }
    }
}
