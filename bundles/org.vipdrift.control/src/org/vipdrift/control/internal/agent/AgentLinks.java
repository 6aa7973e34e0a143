package org.vipdrift.control.internal.agent;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.vipdrift.agent.api.AgentEvent;
import org.vipdrift.agent.api.AgentEvents;
import org.vipdrift.agent.api.AgentService;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Listeners;
import org.vipdrift.core.Subscription;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteSession;

/** Thread-safe. One attached agent a host, attached on the host's own thread when it is first needed. */
public final class AgentLinks implements AutoCloseable {
    private final HostSessions sessions;
    private final Map<HostId, AgentLink> links = new ConcurrentHashMap<>();
    private final Listeners<HostEvent> listeners = new Listeners<>();

    /** An agent's event and whose it is. */
    public record HostEvent(HostId host, AgentEvent event) {
    }

    public AgentLinks(HostSessions sessions) {
        this.sessions = sessions;
    }

    /** Called on the link's reader thread. */
    public Subscription subscribe(Consumer<HostEvent> consumer) {
        return listeners.add(consumer);
    }

    /** The attached agent, if it is attached now. */
    public Optional<AgentLink> attached(HostId host) {
        return Optional.ofNullable(links.get(host)).filter(AgentLink::isOpen);
    }

    /**
     * The attached agent, attached if it was not.
     *
     * @throws RemoteException LOST if SSH works and no agent answers, else why SSH does not work
     */
    public AgentLink link(HostId host, Duration limit) throws RemoteException, InterruptedException {
        Deadline deadline = Deadline.in(limit);
        RemoteSession session = sessions.session(host, limit);
        Optional<AgentLink> known = attached(host).filter(link -> link.session() == session);
        return known.isPresent() ? known.get()
                : sessions.onThread(host, "attach to the agent", () -> open(session, deadline), deadline.left());
    }

    private AgentLink open(RemoteSession session, Deadline deadline) throws RemoteException, InterruptedException {
        HostId host = session.target().host();
        Optional<AgentLink> known = attached(host).filter(link -> link.session() == session);
        if (known.isPresent()) {
            return known.get();
        }
        AgentEvents ears = event -> listeners.fire(new HostEvent(host, event));
        AgentLink fresh = AgentLink.open(session, ears, deadline);
        AgentLink old = links.put(host, fresh);
        if (old != null) {
            old.close();
        }
        fresh.send(AgentService::subscribe);
        return fresh;
    }

    /**
     * One more stream to a host's agent, for what brings so much that no order should wait behind it. Closing it is for the
     * caller.
     *
     * @param ears called on the stream's reader thread
     * @throws RemoteException as {@link #link}
     */
    public AgentLink beside(HostId host, Object ears, Duration limit) throws RemoteException, InterruptedException {
        Deadline deadline = Deadline.in(limit);
        RemoteSession session = sessions.session(host, limit);
        return sessions.onThread(host, "attach to the agent", () -> AgentLink.open(session, ears, deadline),
                deadline.left());
    }

    /** Ends the link; the agent goes on. */
    public void drop(HostId host) {
        AgentLink link = links.remove(host);
        if (link != null) {
            link.close();
        }
    }

    @Override
    public void close() {
        links.keySet().forEach(this::drop);
    }
}
