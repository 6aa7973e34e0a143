package org.vipdrift.agent.internal.check;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** An attempt that heeds neither its time nor an interrupt, as one that hangs in the kernel, until it may go on. */
final class StuckAttempt implements Attempt {
    final CountDownLatch goOn = new CountDownLatch(1);
    volatile int begun;

    @Override
    public Finding make(Duration most) {
        begun++;
        while (true) {
            try {
                goOn.await();
                return Finding.pass("At last.");
            } catch (InterruptedException notHeeded) {
                continue;
            }
        }
    }
}
