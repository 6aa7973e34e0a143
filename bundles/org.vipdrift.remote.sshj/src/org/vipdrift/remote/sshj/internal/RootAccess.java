package org.vipdrift.remote.sshj.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.vipdrift.core.Become;
import org.vipdrift.core.Deadline;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.RemoteProcess;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Secret;

/**
 * Thread-safe. One session's way to root. Whether it wants a password is found out at the first use; one start at a time
 * gives it, so that a wrong one is tried once.
 */
final class RootAccess implements AutoCloseable {
    private static final byte[] NOTHING = {};
    /** As sh(1) says it. */
    private static final int NOT_FOUND = 127;

    private final HostConnection connection;
    private final SshjSession session;
    private final RootPassword password;
    private final ReentrantLock lock = new ReentrantLock();
    /** Guarded by the lock. */
    private boolean unasked;
    private volatile boolean closed;

    RootAccess(HostConnection connection, SshjSession session, RootPassword password) {
        this.connection = connection;
        this.session = session;
        this.password = password;
    }

    ExecResult exec(String command, byte[] input, Duration limit) throws RemoteException, InterruptedException {
        RootLines lines = RootLines.fresh(target().become());
        Optional<Started> started = start(lines, lines.ending(command, input.length), limit);
        if (started.isEmpty()) {
            return session.exec(RootLines.unasked(lines.way(), command), input, limit);
        }
        OrderChannel channel = started.get().channel();
        try {
            return lines.parted(new CommandRun(connection, channel, limit, started.get().deadline()).run(input));
        } finally {
            channel.leave();
        }
    }

    RemoteProcess start(String command, Duration limit) throws RemoteException, InterruptedException {
        RootLines lines = RootLines.fresh(target().become());
        Optional<Started> started = start(lines, lines.lasting(command), limit);
        return started.isPresent() ? new SshjProcess(connection, started.get().channel())
                : session.start(RootLines.unasked(lines.way(), command), limit);
    }

    /** @param deadline begins when a person has answered */
    private record Started(OrderChannel channel, Deadline deadline) {
    }

    /** Absent if it goes without a password, or has to. */
    private Optional<Started> start(RootLines lines, String line, Duration limit)
            throws RemoteException, InterruptedException {
        if (!lock.tryLock(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new RemoteException(Reason.BUSY, "Host " + target().host()
                    + " waits for another order to become root there; try again.", null);
        }
        try {
            Optional<Secret> secret = isAsked(limit) ? secret() : Optional.empty();
            if (secret.isEmpty()) {
                return Optional.empty();
            }
            Deadline deadline = Deadline.in(limit);
            return Optional.of(new Started(
                    new RootStart(connection, lines, password, secret.get()).run(line, deadline), deadline));
        } finally {
            leave();
        }
    }

    private void leave() {
        if (closed) {
            password.close();
        }
        lock.unlock();
    }

    private boolean isAsked(Duration limit) throws RemoteException, InterruptedException {
        Become way = target().become();
        if (way == Become.SU || unasked) {
            return !unasked;
        }
        ExecResult tried = session.exec(RootLines.unasked(way, "true"), NOTHING, limit);
        if (tried.status().orElse(0) == NOT_FOUND) {
            throw RootFailures.missing(target());
        }
        unasked = tried.succeeded();
        return !unasked;
    }

    /** Without one sudo and doas may still allow some commands. */
    private Optional<Secret> secret() throws RemoteException {
        Optional<Secret> secret = password.get();
        if (secret.isEmpty() && target().become() == Become.SU) {
            throw RootFailures.noPassword(target());
        }
        return secret;
    }

    private RemoteTarget target() {
        return connection.target();
    }

    /** Waits for nobody: the password is wiped by who uses it just now. */
    @Override
    public void close() {
        closed = true;
        if (lock.tryLock()) {
            leave();
        }
    }
}
