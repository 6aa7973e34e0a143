package org.vipdrift.bench.console;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.vipdrift.control.StatusBoard;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.core.Listeners;
import org.vipdrift.core.Subscription;

/** Thread-safe. A board on which every host changes ten times a second, each change published at once. */
final class BusyBoard implements StatusBoard, AutoCloseable {
    private static final int PERIOD_MILLIS = 100;
    private final Listeners<StatusSnapshot> listeners = new Listeners<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("busy-board").factory());
    private final Crowd crowd;
    private volatile StatusSnapshot current;
    private volatile int rounds;

    BusyBoard(Crowd crowd) {
        this.crowd = crowd;
        current = crowd.at(0);
        timer.scheduleAtFixedRate(this::change, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void change() {
        int round = rounds + 1;
        StatusSnapshot next = crowd.at(round);
        current = next;
        rounds = round;
        listeners.fire(next);
    }

    /** How often every host has changed so far. */
    int rounds() {
        return rounds;
    }

    @Override
    public StatusSnapshot current() {
        return current;
    }

    @Override
    public StatusSnapshot refresh(Duration limit) {
        return current;
    }

    @Override
    public Subscription subscribe(Consumer<StatusSnapshot> consumer) {
        return listeners.add(consumer);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
