package org.vipdrift.control.internal.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.vipdrift.control.Events;
import org.vipdrift.control.HostEvent;
import org.vipdrift.control.Story;
import org.vipdrift.control.internal.agent.AgentLink;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.agent.AgentRefusal;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Listeners;
import org.vipdrift.core.Subscription;
import org.vipdrift.failover.port.Together;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.remote.RemoteException;

/** Thread-safe. Pulls the agents' events, one pull a host at a time, and tells the journal the takeovers among them. */
public final class HostEvents implements Events, AutoCloseable {
    private final InventoryStore inventory;
    private final AgentLinks links;
    private final Chronicle chronicle;
    private final EventBook book;
    private final Map<HostId, ReentrantLock> turns = new ConcurrentHashMap<>();
    private final Map<HostId, String> missing = new ConcurrentHashMap<>();
    private final Listeners<List<HostEvent>> listeners = new Listeners<>();
    private final EventWatch watch;

    public HostEvents(InventoryStore inventory, AgentLinks links, Chronicle chronicle) {
        this.inventory = inventory;
        this.links = links;
        this.chronicle = chronicle;
        this.book = new EventBook();
        this.watch = new EventWatch(this, inventory, links);
    }

    @Override
    public List<HostEvent> known() {
        return book.all();
    }

    @Override
    public Map<HostId, String> missing() {
        return Map.copyOf(missing);
    }

    @Override
    public List<Story> stories() {
        return Stories.of(book.all(), inventory.current().hosts().stream()
                .collect(Collectors.toMap(Host::address, Host::id, (first, other) -> first)));
    }

    @Override
    public List<HostEvent> refresh(Duration limit) throws InterruptedException {
        List<HostId> hosts = inventory.current().hosts().stream().map(Host::id).toList();
        missing.keySet().retainAll(hosts);
        Together.VIRTUAL_THREADS.all(hosts.stream().map(h -> (Supplier<Boolean>) () -> pull(h, limit)).toList());
        chronicle.tell(stories());
        return known();
    }

    /** @return whether there was anything new */
    boolean pull(HostId host, Duration limit) {
        ReentrantLock turn = turns.computeIfAbsent(host, h -> new ReentrantLock());
        turn.lock();
        try {
            return take(links.link(host, limit), Deadline.in(limit));
        } catch (RemoteException e) {
            missing.put(host, e.sentence());
        } catch (AgentRefusal e) {
            missing.put(host, e.sentence());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            turn.unlock();
        }
        return false;
    }

    private boolean take(AgentLink link, Deadline deadline)
            throws RemoteException, AgentRefusal, InterruptedException {
        List<HostEvent> read = HostPast.after(link, book.last(link.host()), deadline);
        missing.remove(link.host());
        List<HostEvent> fresh = book.add(link.host(), read);
        if (!fresh.isEmpty()) {
            listeners.fire(fresh);
        }
        return !fresh.isEmpty();
    }

    /** After all that can be asked have been. */
    void tell() {
        chronicle.tell(stories());
    }

    @Override
    public Subscription subscribe(Consumer<List<HostEvent>> fresh) {
        Subscription subscription = listeners.add(fresh);
        Subscription watching = watch.join();
        return () -> {
            watching.close();
            subscription.close();
        };
    }

    @Override
    public void close() {
        watch.close();
    }
}
