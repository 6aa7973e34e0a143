package org.vipdrift.lab.watch.client;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/** Thread-safe. Does something again and again at a fixed interval; turns missed while the thread slept are not made up for. */
final class Turns implements AutoCloseable {
    private final long intervalNanos;
    private final LongConsumer work;
    private final Thread thread;
    private volatile long last = -1;
    private volatile boolean closed;

    /** @param work is given the turn's number, from 0 */
    Turns(String name, long intervalNanos, LongConsumer work) {
        this.intervalNanos = intervalNanos;
        this.work = work;
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    private void run() {
        long next = System.nanoTime();
        for (long turn = 0; !closed; turn++) {
            work.accept(turn);
            last = turn;
            next = Math.max(next + intervalNanos, System.nanoTime());
            sleepUntil(next);
        }
    }

    private static void sleepUntil(long next) {
        for (long now = System.nanoTime(); now < next; now = System.nanoTime()) {
            LockSupport.parkNanos(next - now);
        }
    }

    /** The number of the last turn that was done, -1 for none. */
    long last() {
        return last;
    }

    @Override
    public void close() {
        closed = true;
    }
}
