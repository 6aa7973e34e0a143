package org.vipdrift.remote.sshj.internal;

import java.time.Duration;
import net.schmizz.sshj.common.SSHException;
import org.vipdrift.core.Deadline;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.FileTransfer;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteProcess;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.RemoteStream;
import org.vipdrift.remote.RemoteTarget;

/** Thread-safe. A session over one connection; each order has a channel of its own. */
public final class SshjSession implements RemoteSession {
    private static final byte[] NOTHING = {};
    private final HostConnection connection;
    private final RootAccess root;

    /** Takes the connection over. */
    public SshjSession(HostConnection connection, Credentials credentials, RefusedPasswords refused) {
        this.connection = connection;
        this.root = new RootAccess(connection, this, new RootPassword(connection.target(), credentials, refused));
        connection.watchSilence();
    }

    @Override
    public RemoteTarget target() {
        return connection.target();
    }

    @Override
    public PresentedKey hostKey() {
        return connection.hostKey();
    }

    @Override
    public boolean isOpen() {
        return connection.isOpen();
    }

    @Override
    public ExecResult exec(String command, byte[] input, Duration limit) throws RemoteException, InterruptedException {
        Deadline deadline = Deadline.in(limit);
        OrderChannel channel = started(command, deadline);
        try {
            return new CommandRun(connection, channel, limit, deadline).run(input);
        } finally {
            channel.leave();
        }
    }

    @Override
    public RemoteProcess start(String command, Duration limit) throws RemoteException, InterruptedException {
        return new SshjProcess(connection, started(command, Deadline.in(limit)));
    }

    @Override
    public ExecResult execAsRoot(String command, byte[] input, Duration limit)
            throws RemoteException, InterruptedException {
        return target().isRoot() ? exec("exec " + command, input, limit) : root.exec(command, input, limit);
    }

    @Override
    public RemoteProcess startAsRoot(String command, Duration limit) throws RemoteException, InterruptedException {
        return target().isRoot() ? start("exec " + command, limit) : root.start(command, limit);
    }

    private OrderChannel started(String command, Deadline deadline) throws RemoteException, InterruptedException {
        OrderChannel channel = new OrderChannel(connection.channels());
        try {
            channel.open(deadline);
            channel.exec(command, deadline);
            return channel;
        } catch (SSHException e) {
            channel.leave();
            throw failed("starting a command", e);
        }
    }

    /**
     * sshd lets small packets go at once (TCP_NODELAY) only when it has run a command on the connection; until then every
     * other answer would wait 40 ms for an acknowledgement that TCP holds back.
     */
    @Override
    public RemoteStream connect(String socket, Duration limit) throws RemoteException, InterruptedException {
        Deadline deadline = Deadline.in(limit);
        exec("true", NOTHING, limit);
        SocketChannel channel = new SocketChannel(connection.channels(), socket);
        try {
            channel.open(deadline);
            return new SshjStream(connection, channel);
        } catch (SSHException e) {
            channel.leave();
            throw failed("connecting to " + socket, e);
        }
    }

    /** @throws InterruptedException if that is why it failed */
    private RemoteException failed(String doing, SSHException cause) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return connection.failure(doing, cause);
    }

    @Override
    public FileTransfer files() throws RemoteException, InterruptedException {
        return SftpFiles.open(connection);
    }

    @Override
    public void close() {
        root.close();
        connection.close();
    }
}
