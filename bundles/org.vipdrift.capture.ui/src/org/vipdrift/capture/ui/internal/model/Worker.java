package org.vipdrift.capture.ui.internal.model;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Thread-safe. One thread with a name, made when there is first something to do. */
final class Worker implements Executor, AutoCloseable {
    /** Not the lowest, which the console's JVM nices most: what these find a person waits for. */
    static final int PATIENT = Thread.MIN_PRIORITY + 1;
    private final ExecutorService thread;

    Worker(String name) {
        this(Thread.ofPlatform().daemon().name(name));
    }

    private Worker(Thread.Builder builder) {
        thread = Executors.newSingleThreadExecutor(builder.factory());
    }

    /** One that goes through much, and has the UI thread go first where there are not enough processors for both. */
    static Worker patient(String name) {
        return new Worker(Thread.ofPlatform().daemon().name(name).priority(PATIENT));
    }

    /** After its end there is nothing left to do it for. */
    @Override
    public void execute(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException e) {
            return;
        }
    }

    /** Ends without waiting for what is still to do. */
    void stop() {
        thread.shutdownNow();
    }

    /** Ends when all is done, and waits for that. */
    @Override
    public void close() {
        thread.close();
    }
}
