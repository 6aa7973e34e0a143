package org.vipdrift.core;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Thread-safe. Work that goes on while somebody watches: begun for the first who joins, ended by the last who leaves. */
public final class Attendance {
    private final AtomicInteger watchers = new AtomicInteger();
    private final Runnable begin;
    private final Runnable end;

    public Attendance(Runnable begin, Runnable end) {
        this.begin = begin;
        this.end = end;
    }

    /** Joins, until the subscription is closed. */
    public Subscription join() {
        if (watchers.getAndIncrement() == 0) {
            begin.run();
        }
        AtomicBoolean left = new AtomicBoolean();
        return () -> {
            if (!left.getAndSet(true) && watchers.decrementAndGet() == 0) {
                end.run();
            }
        };
    }
}
