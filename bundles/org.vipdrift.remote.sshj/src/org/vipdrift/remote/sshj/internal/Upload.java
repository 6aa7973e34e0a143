package org.vipdrift.remote.sshj.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.TimeoutException;
import net.schmizz.sshj.sftp.FileAttributes;
import net.schmizz.sshj.sftp.OpenMode;
import net.schmizz.sshj.sftp.RemoteFile;
import net.schmizz.sshj.sftp.SFTPEngine;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.Printable;
import org.vipdrift.core.Progress;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.Waited;
import org.vipdrift.remote.sshj.internal.SftpFailures.Action;

/**
 * Confined to one thread. Sends one file with many writes under way, so that the distance to the host does not matter. A
 * file that did not arrive whole is removed again if the connection allows it.
 */
final class Upload {
    private static final int FILE_MODE = 0600;
    private static final int WRITES_UNDER_WAY = 64;

    private final SFTPEngine sftp;
    private final OrderChannel channel;
    private final SftpFailures failures;
    private final String path;

    Upload(SFTPEngine sftp, OrderChannel channel, SftpFailures failures, String path) {
        this.sftp = sftp;
        this.channel = channel;
        this.failures = failures;
        this.path = path;
    }

    void run(Path file, Duration limit, Progress progress, Cancellation cancellation)
            throws RemoteException, InterruptedException {
        boolean arrived = false;
        RemoteFile remote = open();
        try (InputStream in = source(file)) {
            send(in, remote, Files.size(file), Deadline.in(limit), progress, cancellation);
            arrived = true;
        } catch (IOException e) {
            throw e instanceof RemoteException known ? known : failures.failure(Action.WRITE, path, e);
        } catch (TimeoutException e) {
            throw new RemoteException(Reason.TIMEOUT, "Sending " + file.getFileName() + " to host "
                    + failures.connection().target().host() + " took longer than " + new Waited(limit)
                    + " and was stopped; check the network, and try again.", e);
        } finally {
            if (!arrived) {
                removePart(remote);
            }
        }
    }

    private RemoteFile open() throws RemoteException, InterruptedException {
        try {
            return sftp.open(path, EnumSet.of(OpenMode.WRITE, OpenMode.CREAT, OpenMode.EXCL),
                    new FileAttributes.Builder().withPermissions(FILE_MODE).build());
        } catch (IOException e) {
            throw failures.failure(Action.CREATE, path, e);
        }
    }

    private static InputStream source(Path file) throws RemoteException {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new RemoteException(Reason.CANCELLED, "The file " + Printable.clean(file.toString())
                    + " could not be read on this machine (" + e.getClass().getSimpleName() + "); nothing was sent.",
                    e);
        }
    }

    private void send(InputStream in, RemoteFile remote, long total, Deadline deadline, Progress progress,
            Cancellation cancellation) throws IOException, TimeoutException, InterruptedException {
        byte[] chunk = new byte[Math.max(1024, channel.getRemoteMaxPacketSize() - remote.getOutgoingPacketOverhead())];
        try (OutputStream out = remote.new RemoteFileOutputStream(0, WRITES_UNDER_WAY)) {
            long sent = 0;
            for (int read = read(in, chunk); read > 0; read = read(in, chunk)) {
                stopIfAsked(deadline, cancellation);
                out.write(chunk, 0, read);
                sent += read;
                progress.at("upload", sent, total);
            }
        }
        remote.close();
    }

    private static int read(InputStream in, byte[] chunk) throws RemoteException {
        try {
            return in.readNBytes(chunk, 0, chunk.length);
        } catch (IOException e) {
            throw new RemoteException(Reason.CANCELLED, "A file could not be read to its end on this machine ("
                    + Causes.message(e) + "); it was not sent.", e);
        }
    }

    private static void stopIfAsked(Deadline deadline, Cancellation cancellation)
            throws TimeoutException, InterruptedException {
        cancellation.check();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (deadline.isPast()) {
            throw new TimeoutException("too slow");
        }
    }

    /** Whatever stopped the upload is reported; that this failed too would say nothing more. */
    private void removePart(RemoteFile remote) {
        boolean interrupted = Thread.interrupted();
        quietly(remote::close);
        quietly(() -> sftp.remove(path));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void quietly(Closing closing) {
        try {
            closing.run();
        } catch (IOException e) {
            return;
        }
    }

    /** A last step. */
    @FunctionalInterface
    private interface Closing {
        void run() throws IOException;
    }
}
