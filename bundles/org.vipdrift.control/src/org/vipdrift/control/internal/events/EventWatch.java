package org.vipdrift.control.internal.events;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AgentEvent;
import org.vipdrift.control.internal.agent.AgentLink;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.core.Attendance;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Subscription;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.InventoryStore;

/**
 * Thread-safe. While somebody is subscribed, fetches a host's events as soon as its agent reports a change of an election
 * or was attached anew, and every host's every ten seconds. Each host has a virtual thread of its own. The journal is told
 * a second after the last change, when the other hosts have been asked too.
 */
final class EventWatch {
    private static final System.Logger LOG = System.getLogger(EventWatch.class.getName());
    private static final Duration PULL_LIMIT = Duration.ofSeconds(4);
    private static final long TICK_MILLIS = 250;
    private static final int ROUND = 40;
    private static final int SETTLED = 4;
    private final HostEvents events;
    private final InventoryStore inventory;
    private final AgentLinks links;
    private final Attendance attendance = new Attendance(this::start, this::close);
    private final Map<HostId, AtomicBoolean> busy = new ConcurrentHashMap<>();
    private final Map<HostId, AgentLink> pulled = new ConcurrentHashMap<>();
    private final Set<HostId> reported = ConcurrentHashMap.newKeySet();
    private final AtomicInteger untold = new AtomicInteger();
    private @Nullable ScheduledExecutorService timer; // guarded by this
    private @Nullable Subscription listening; // guarded by this
    private int ticks; // confined to the timer thread

    EventWatch(HostEvents events, InventoryStore inventory, AgentLinks links) {
        this.events = events;
        this.inventory = inventory;
        this.links = links;
    }

    Subscription join() {
        return attendance.join();
    }

    private synchronized void start() {
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("host-events").factory());
        timer = fresh;
        listening = links.subscribe(told -> {
            if (told.event().kind() == AgentEvent.Kind.ELECTION) {
                reported.add(told.host());
            }
        });
        fresh.scheduleWithFixedDelay(this::safeTick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void safeTick() {
        try {
            tick();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A round of the events failed; the next one goes on.", e);
        }
    }

    private void tick() {
        boolean round = ticks++ % ROUND == 0;
        for (Host host : inventory.current().hosts()) {
            if (reported.remove(host.id()) || round || isNewlyAttached(host.id())) {
                once(host.id());
            }
        }
        if (untold.get() > 0 && untold.decrementAndGet() == 0) {
            events.tell();
        }
    }

    private boolean isNewlyAttached(HostId host) {
        return links.attached(host).filter(link -> pulled.get(host) != link).isPresent();
    }

    /** What is reported while the host is being asked makes it be asked once more. */
    private void once(HostId host) {
        AtomicBoolean running = busy.computeIfAbsent(host, h -> new AtomicBoolean());
        if (!running.compareAndSet(false, true)) {
            reported.add(host);
            return;
        }
        Thread.ofVirtual().name("events-" + host).start(() -> {
            try {
                links.attached(host).ifPresent(link -> pulled.put(host, link));
                if (events.pull(host, PULL_LIMIT)) {
                    untold.set(SETTLED);
                    links.attached(host).ifPresent(link -> pulled.put(host, link));
                }
            } finally {
                running.set(false);
            }
        });
    }

    synchronized void close() {
        ScheduledExecutorService old = timer;
        Subscription ears = listening;
        timer = null;
        listening = null;
        if (ears != null) {
            ears.close();
        }
        if (old != null) {
            old.shutdownNow();
        }
    }
}
