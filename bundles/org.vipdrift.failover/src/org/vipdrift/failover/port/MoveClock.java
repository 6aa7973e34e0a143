package org.vipdrift.failover.port;

import java.time.Duration;
import java.time.Instant;

/** Thread-safe. The console's time. */
public interface MoveClock {

    MoveClock SYSTEM = new MoveClock() {

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            Thread.sleep(time);
        }
    };

    /** Wall clock: shown and recorded, never part of a decision. */
    Instant now();

    /** Monotonic, as {@link System#nanoTime()}. */
    long nanos();

    void sleep(Duration time) throws InterruptedException;
}
