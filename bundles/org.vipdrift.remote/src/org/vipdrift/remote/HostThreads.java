package org.vipdrift.remote;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.internal.HostThread;

/**
 * Thread-safe. One thread for each host, so that a stuck host delays itself alone. Work on one host runs in order; a few
 * orders may wait, further ones are refused with the name of the one that runs.
 */
public final class HostThreads implements AutoCloseable {
    private final Map<HostId, HostThread> threads = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * @param name of the work, for a person: "install the agent"
     * @return the work's result; cancelling it interrupts the work
     * @throws RemoteException BUSY if too much waits already, CANCELLED after {@link #close}
     */
    public <T> Future<T> submit(HostId host, String name, Callable<T> work) throws RemoteException {
        HostThread thread = threads.computeIfAbsent(host, HostThread::new);
        if (closed) {
            thread.close();
        }
        return thread.submit(name, work);
    }

    /** The name of the work that runs on the host's thread now. */
    public Optional<String> running(HostId host) {
        HostThread thread = threads.get(host);
        return thread == null ? Optional.empty() : thread.running();
    }

    /** Interrupts what runs, drops what waits, and takes no more. Does not wait. */
    @Override
    public void close() {
        closed = true;
        threads.values().forEach(HostThread::close);
    }
}
