package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread is about to do. */
final class Until {
    private static final long LONGEST = 10_000_000_000L;
    private static final long PAUSE = 2_000_000;

    private Until() {
    }

    static void holds(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST;
        while (!condition.getAsBoolean() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(PAUSE);
        }
        assertTrue(condition.getAsBoolean(), () -> "In time it did not come true that " + what + ".");
    }
}
