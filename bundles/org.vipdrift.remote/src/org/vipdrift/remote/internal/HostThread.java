package org.vipdrift.remote.internal;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;

/** Thread-safe. The thread of one host, there only while it has work and a little longer. */
public final class HostThread {
    private static final int MOST_WAITING = 8;
    private static final int IDLE_SECONDS = 10;

    private final HostId host;
    private final ThreadPoolExecutor executor;
    /** Written by the host's thread alone. */
    private volatile @Nullable String running;

    public HostThread(HostId host) {
        this.host = host;
        executor = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING), Thread.ofPlatform().daemon().name("host " + host).factory());
        executor.allowCoreThreadTimeOut(true);
    }

    public <T> Future<T> submit(String name, Callable<T> work) throws RemoteException {
        try {
            return executor.submit(() -> run(name, work));
        } catch (RejectedExecutionException e) {
            throw executor.isShutdown()
                    ? new RemoteException(Reason.CANCELLED, "Nothing is done on host " + host
                            + " any more: the program is closing.", e)
                    : new RemoteException(Reason.BUSY, "Host " + host + " is busy with "
                            + Printable.quoted(running().orElse("another order")) + " and " + MOST_WAITING
                            + " more orders wait; try again when they are done.", e);
        }
    }

    private <T> T run(String name, Callable<T> work) throws Exception {
        running = name;
        try {
            return work.call();
        } finally {
            running = null;
        }
    }

    public Optional<String> running() {
        return Optional.ofNullable(running);
    }

    public void close() {
        executor.shutdownNow().forEach(waiting -> ((Future<?>) waiting).cancel(false));
    }
}
