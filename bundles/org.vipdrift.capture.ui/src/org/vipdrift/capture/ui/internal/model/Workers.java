package org.vipdrift.capture.ui.internal.model;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Thread-safe. A thread for each processor, for as long as there is something to do. The UI thread goes first: there would
 * be no processor left for it.
 */
final class Workers implements Executor {
    private static final int IDLE_SECONDS = 10;
    private final ThreadPoolExecutor threads;

    Workers(String name) {
        int count = Runtime.getRuntime().availableProcessors();
        threads = new ThreadPoolExecutor(count, count, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name + " ", 1).priority(Worker.PATIENT).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** After its end there is nothing left to do it for. */
    @Override
    public void execute(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            return;
        }
    }

    /** Ends without waiting for what is still to do. */
    void stop() {
        threads.shutdownNow();
    }
}
