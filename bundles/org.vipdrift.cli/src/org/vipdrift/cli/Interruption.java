package org.vipdrift.cli;

import java.util.concurrent.CancellationException;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Cancellation;

/**
 * Thread-safe. A person's wish to stop the run, as Ctrl-C says it. It interrupts the run's thread, except while that is
 * shielded: a move under way is not torn but asks for itself, between its steps.
 */
public final class Interruption implements Cancellation {
    // all guarded by this
    private boolean cancelled;
    private int shields;
    private @Nullable Thread thread;

    /** The thread to interrupt from now on. */
    synchronized void watch(Thread running) {
        thread = running;
    }

    public synchronized void cancel() {
        cancelled = true;
        @Nullable Thread running = thread;
        if (running != null && shields == 0) {
            running.interrupt();
        }
    }

    @Override
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /**
     * Keeps the thread from being interrupted until the shield is closed.
     *
     * @throws CancellationException if the run is to stop: nothing that must not be torn begins any more
     */
    public synchronized Shield shield() {
        if (cancelled && shields == 0) {
            throw new CancellationException("The run was to stop before this began.");
        }
        shields++;
        return this::lower;
    }

    private synchronized void lower() {
        shields--;
    }

    /** Whether something is under way that must not be torn. */
    synchronized boolean isShielded() {
        return shields > 0;
    }

    /** Held while something must not be torn. */
    @FunctionalInterface
    public interface Shield extends AutoCloseable {
        @Override
        void close();
    }
}
