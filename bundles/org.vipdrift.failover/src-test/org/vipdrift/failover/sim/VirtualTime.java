package org.vipdrift.failover.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vipdrift.failover.port.MoveClock;

/** Time that passes only when somebody waits; what is due happens on the way. */
public final class VirtualTime implements MoveClock {

    private static final Instant START = Instant.parse("2026-11-21T20:00:00Z");

    private final List<Event> events = new ArrayList<>();
    private long nanos = 1_000_000_000L;

    private record Event(long at, Runnable action) {
    }

    @Override
    public Instant now() {
        return START.plusNanos(nanos);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void sleep(Duration time) {
        pass(time);
    }

    public void in(Duration time, Runnable action) {
        events.add(new Event(nanos + time.toNanos(), action));
    }

    public void pass(Duration time) {
        long end = nanos + time.toNanos();
        while (true) {
            Event next = events.stream().filter(e -> e.at <= end).min(Comparator.comparingLong(Event::at)).orElse(null);
            if (next == null) {
                nanos = end;
                return;
            }
            events.remove(next);
            nanos = Math.max(nanos, next.at);
            next.action.run();
        }
    }
}
