package org.vipdrift.control.internal.board;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.core.Attendance;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Subscription;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.inventory.VipGroup;

/**
 * Thread-safe. Keeps the board fresh while somebody looks: reads every host every second, and at once when its agent
 * reports something; asks the wire every second, and at once when another host claims a group; publishes five times a
 * second. A stuck host occupies one virtual thread of its own and delays nobody.
 */
final class Watch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Watch.class.getName());
    private static final Duration READ_LIMIT = Duration.ofSeconds(4);
    private static final long TICK_MILLIS = 200;
    private static final long TICKS_PER_ROUND = 5;
    private final Board board;
    private final InventoryStore inventory;
    private final AgentLinks links;
    private final Runnable atFirstLook;
    private final Attendance attendance = new Attendance(this::start, this::close);
    private final Map<Object, AtomicBoolean> busy = new ConcurrentHashMap<>();
    private final Set<HostId> reported = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService timer; // guarded by this
    private @Nullable Subscription events; // guarded by this
    private long ticks; // confined to the timer thread

    /** @param atFirstLook done beside everything else when somebody begins to look */
    Watch(Board board, InventoryStore inventory, AgentLinks links, Runnable atFirstLook) {
        this.board = board;
        this.inventory = inventory;
        this.links = links;
        this.atFirstLook = atFirstLook;
    }

    Subscription join() {
        return attendance.join();
    }

    /** The host is read soon, whether or not it is its turn. */
    void report(HostId host) {
        reported.add(host);
    }

    private synchronized void start() {
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("status-board").factory());
        fresh.scheduleWithFixedDelay(this::safeTick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
        timer = fresh;
        events = links.subscribe(event -> report(event.host()));
        once(atFirstLook, atFirstLook);
    }

    private void safeTick() {
        try {
            tick();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A round of the status board failed; the next one goes on.", e);
        }
    }

    private void tick() {
        boolean round = ticks++ % TICKS_PER_ROUND == 0;
        for (Host host : inventory.current().hosts()) {
            if (reported.remove(host.id()) || round) {
                once(host.id(), () -> board.read(host.id(), READ_LIMIT));
            }
        }
        inventory.current().groups().stream().filter(group -> round || board.isOpen(group))
                .forEach(group -> once(group.id(), () -> ask(group)));
        board.publish();
    }

    private void ask(VipGroup group) {
        try {
            board.askWire(group);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts the work unless it still runs from last time. */
    private void once(Object key, Runnable work) {
        AtomicBoolean running = busy.computeIfAbsent(key, k -> new AtomicBoolean());
        if (running.compareAndSet(false, true)) {
            Thread.ofVirtual().name("watch-" + key).start(() -> {
                try {
                    work.run();
                } finally {
                    running.set(false);
                }
            });
        }
    }

    @Override
    public synchronized void close() {
        ScheduledExecutorService old = timer;
        Subscription listening = events;
        timer = null;
        events = null;
        if (listening != null) {
            listening.close();
        }
        if (old != null) {
            old.shutdownNow();
        }
    }
}
