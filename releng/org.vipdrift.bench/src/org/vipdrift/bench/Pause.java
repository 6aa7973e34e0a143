package org.vipdrift.bench;

import java.util.concurrent.locks.LockSupport;

/** Time that must pass between two measurements, so that one does not disturb the next. */
final class Pause {
    private Pause() {
    }

    static void millis(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
