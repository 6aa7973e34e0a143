package org.vipdrift.remote;

import java.time.Duration;

/** Thread-safe. An open connection to one host; closing it ends everything on it and never throws. */
public interface RemoteSession extends AutoCloseable {

    RemoteTarget target();

    /** The key the host showed. */
    PresentedKey hostKey();

    boolean isOpen();

    /**
     * Runs a command to its end. The command is a constant of the program; what a person or host supplied goes through
     * standard input, see {@link ConstantShell}.
     *
     * @param input for the command's standard input, may be empty
     * @return what the command said, whatever its exit status
     * @throws RemoteException if the transport failed or the limit passed; the command may then have run or not
     */
    ExecResult exec(String command, byte[] input, Duration limit) throws RemoteException, InterruptedException;

    /** Starts a command whose standard streams stay open, as {@code vipdrift-agent attach}. */
    RemoteProcess start(String command, Duration limit) throws RemoteException, InterruptedException;

    /**
     * As {@link #exec}, as root: a user who is not root becomes it by the {@linkplain RemoteTarget#become() target's way}.
     * A password for that comes from {@link Credentials}, is asked for before anything is started, goes through the
     * program's standard input or terminal alone, and is kept for this session; a refused one is not tried again.
     * Where the way needs a terminal, output after 256 KiB of it takes the errors along.
     *
     * @throws RemoteException AUTHENTICATION if the user did not become root; the command was not started
     */
    ExecResult execAsRoot(String command, byte[] input, Duration limit) throws RemoteException, InterruptedException;

    /**
     * As {@link #start}, as root; see {@link #execAsRoot}. What the command says on standard error is lost where the way
     * needs a terminal.
     */
    RemoteProcess startAsRoot(String command, Duration limit) throws RemoteException, InterruptedException;

    /**
     * Connects to a Unix socket on the host, with the rights of the user who is logged in (OpenSSH PROTOCOL, section 2.4:
     * {@code direct-streamlocal@openssh.com}). No command runs there.
     *
     * @throws RemoteException PROTOCOL if the SSH server does not forward to sockets, or nobody listens at this one
     */
    RemoteStream connect(String socket, Duration limit) throws RemoteException, InterruptedException;

    FileTransfer files() throws RemoteException, InterruptedException;

    @Override
    void close();
}
