package org.vipdrift.core;

import java.time.Duration;

/**
 * A moment on the monotonic clock by which something must have happened; wall clocks play no part.
 *
 * @param nanos in terms of {@link System#nanoTime()}
 */
public record Deadline(long nanos) {

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left, never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    public boolean isPast() {
        return nanos - System.nanoTime() <= 0;
    }
}
