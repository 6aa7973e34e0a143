package org.vipdrift.agent.internal.command;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.core.Subscription;

/** Confined to one thread. An engine's time for a single order: what waits is run by hand, what is for later never. */
final class OneShotTime implements EngineTime {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    @Override
    public Subscription after(Duration delay, Runnable work) {
        return () -> {
        };
    }

    void runWaiting() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
