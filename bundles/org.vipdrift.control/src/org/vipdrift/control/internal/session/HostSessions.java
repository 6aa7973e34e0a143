package org.vipdrift.control.internal.session;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.remote.HostThreads;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteHosts;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.RemoteTarget;

/** Thread-safe. One open SSH session a host, opened on the host's own thread when it is first needed. */
public final class HostSessions implements AutoCloseable {
    private final InventoryStore inventory;
    private final Targets targets;
    private final RemoteHosts remote;
    private final HostThreads threads = new HostThreads();
    private final Map<HostId, Open> open = new ConcurrentHashMap<>();

    /** @param asked as the inventory had it; the session's own target says what became of it */
    private record Open(RemoteTarget asked, RemoteSession session) {

        boolean leadsTo(RemoteTarget target) {
            return session.isOpen() && asked.equals(target);
        }
    }

    /** To hosts that refer to no credential. */
    public HostSessions(InventoryStore inventory, RemoteHosts remote) {
        this(inventory, Targets.PLAIN, remote);
    }

    public HostSessions(InventoryStore inventory, Targets targets, RemoteHosts remote) {
        this.inventory = inventory;
        this.targets = targets;
        this.remote = remote;
    }

    /** The open session of a host, or a new one; a session to an address the inventory no longer names is dropped. */
    public RemoteSession session(HostId host, Duration limit) throws RemoteException, InterruptedException {
        RemoteTarget target = target(host);
        Open known = open.get(host);
        if (known != null && known.leadsTo(target)) {
            return known.session();
        }
        Deadline deadline = Deadline.in(limit);
        return onThread(host, "connect", () -> connect(target, deadline.left()), limit);
    }

    /** Where the host's open session leads to; absent if there is none. */
    public Optional<RemoteTarget> reached(HostId host) {
        return Optional.ofNullable(open.get(host)).map(known -> known.session().target());
    }

    /** Runs work on the host's thread and waits for it, no longer than the limit. */
    public <T> T onThread(HostId host, String name, Callable<T> work, Duration limit)
            throws RemoteException, InterruptedException {
        return Waiting.until(threads.submit(host, name, work), host, limit);
    }

    private RemoteSession connect(RemoteTarget target, Duration left) throws RemoteException, InterruptedException {
        Open known = open.get(target.host());
        if (known != null && known.leadsTo(target)) {
            return known.session();
        }
        RemoteSession fresh = remote.connect(target, left);
        Open old = open.put(target.host(), new Open(target, fresh));
        if (old != null) {
            old.session().close();
        }
        return fresh;
    }

    private RemoteTarget target(HostId id) throws RemoteException {
        Inventory now = inventory.current();
        Host host = now.host(id).orElseThrow(() -> new RemoteException(
                RemoteException.Reason.UNRESOLVED, "There is no host " + id + " in the inventory.", null));
        try {
            return targets.of(now, host);
        } catch (InvalidValueException e) {
            throw new RemoteException(RemoteException.Reason.AUTHENTICATION, String.valueOf(e.getMessage()), e);
        }
    }

    /** Ends the host's session, if there is one. */
    public void drop(HostId host) {
        Open known = open.remove(host);
        if (known != null) {
            known.session().close();
        }
    }

    @Override
    public void close() {
        threads.close();
        open.keySet().forEach(this::drop);
    }
}
