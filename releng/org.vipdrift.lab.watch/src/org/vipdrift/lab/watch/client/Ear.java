package org.vipdrift.lab.watch.client;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Thread-safe. Takes answers from a socket, and knows up to which question all answers that have come are taken. */
final class Ear implements AutoCloseable {
    static final long NOTHING = -1;
    private static final long LOOK_NANOS = 2_000_000;
    private final LongSupplier socket;
    private final LongSupplier asked;
    private final Thread thread;
    private volatile long drained = NOTHING;
    private volatile boolean closed;

    /**
     * @param socket takes the next answer and gives its question's number; {@link #NOTHING} if the socket was empty for a while,
     *            less for something else
     * @param asked the number of the last question that has left
     */
    Ear(String name, LongSupplier socket, LongSupplier asked) {
        this.socket = socket;
        this.asked = asked;
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    private void run() {
        while (!closed) {
            long before = asked.getAsLong();
            long answered = socket.getAsLong();
            drained = Math.max(drained, answered == NOTHING ? before : answered - 1);
        }
    }

    /** Waits until nothing that had come for the question or an earlier one is left in the socket. */
    void awaitDrained(long question) {
        while (drained < question && !closed) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }
}
