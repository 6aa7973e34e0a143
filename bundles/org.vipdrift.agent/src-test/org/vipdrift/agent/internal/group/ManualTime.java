package org.vipdrift.agent.internal.group;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.core.Subscription;

/** A clock that moves by hand, and the engine's thread played by the test's own. */
final class ManualTime implements EngineTime {
    private record Timer(long at, long order, Runnable work) {
    }

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(
            Comparator.comparingLong(Timer::at).thenComparingLong(Timer::order));
    private long now = Duration.ofHours(3).toNanos();
    private long order;

    @Override
    public long nanos() {
        return now++;
    }

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    @Override
    public Subscription after(Duration delay, Runnable work) {
        Timer timer = new Timer(now + delay.toNanos(), order++, work);
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    /** Does what waits, as the engine's thread does after each order. */
    void settle() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    /** Lets time pass; timers run at their own moments. */
    void pass(Duration time) {
        settle();
        long end = now + time.toNanos();
        while (!timers.isEmpty() && timers.peek().at() <= end) {
            Timer next = timers.poll();
            now = Math.max(now, next.at());
            next.work().run();
            settle();
        }
        now = Math.max(now, end);
    }

    /** The process is stopped for so long: what was to run meanwhile runs at its end. */
    void freeze(long millis) {
        now += Duration.ofMillis(millis).toNanos();
    }

    /** The process is gone, and with it what it was going to do. */
    void crash() {
        waiting.clear();
        timers.clear();
    }

    void pass(long millis) {
        pass(Duration.ofMillis(millis));
    }
}
