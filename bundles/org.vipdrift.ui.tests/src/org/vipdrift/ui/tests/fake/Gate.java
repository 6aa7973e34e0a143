package org.vipdrift.ui.tests.fake;

import java.util.concurrent.Semaphore;

/** Thread-safe. Whoever passes waits while it is closed; made open. */
public final class Gate {
    private final Semaphore permits = new Semaphore(1);

    public synchronized void close() {
        permits.drainPermits();
    }

    public synchronized void open() {
        if (permits.availablePermits() == 0) {
            permits.release();
        }
    }

    public void pass() throws InterruptedException {
        permits.acquire();
        permits.release();
    }
}
