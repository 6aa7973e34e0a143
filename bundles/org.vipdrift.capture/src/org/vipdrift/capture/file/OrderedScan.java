package org.vipdrift.capture.file;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.LongBinaryOperator;

/**
 * Confined to one thread, but for looking at the packets: that is done part by part on as many threads as there are,
 * and what was found comes in the packets' order. The first parts are small, so that the first result is there at once;
 * only so many parts wait to be taken that no thread is idle.
 *
 * @param <T> what is found in a part
 */
public final class OrderedScan<T> implements AutoCloseable {
    private static final int SMALLEST = 1 << 6;
    private static final int LARGEST = 1 << 12;
    private static final int WAITING = 3 * Runtime.getRuntime().availableProcessors();
    private final Look<T> look;
    private final LongBinaryOperator room;
    private final Executor threads;
    private final Deque<FutureTask<T>> parts = new ArrayDeque<>();
    private long next;
    private int size = SMALLEST;

    /** Looks at the packets from one on to before another, on any thread, several at once. */
    @FunctionalInterface
    public interface Look<T> {
        T at(long from, long end) throws IOException;
    }

    /** @param first the packet to begin with */
    public OrderedScan(long first, Look<T> look, Executor threads) {
        this(first, look, threads, (from, end) -> end);
    }

    /** @param room where to end a part that begins at one packet and is to end before another, so that it is not too large */
    OrderedScan(long first, Look<T> look, Executor threads, LongBinaryOperator room) {
        next = first;
        this.look = look;
        this.threads = threads;
        this.room = room;
    }

    /** Lets the threads look at more packets, up to before this one; not at all of them at once. */
    public void upTo(long end) {
        while (next < end && parts.size() < WAITING) {
            long from = next;
            long to = room.applyAsLong(from, Math.min(end, from + size));
            FutureTask<T> part = new FutureTask<>(() -> look.at(from, to));
            threads.execute(part);
            parts.add(part);
            next = to;
            size = Math.min(LARGEST, 2 * size);
        }
    }

    /** The packet behind those that are, or were, looked at. */
    public long reached() {
        return next;
    }

    /**
     * Waits for the result of the next part.
     *
     * @return absent if all parts were taken
     * @throws IOException what looking at it threw
     */
    public Optional<T> next() throws IOException, InterruptedException {
        FutureTask<T> part = parts.poll();
        try {
            return part == null ? Optional.empty() : Optional.of(part.get());
        } catch (ExecutionException e) {
            throw asItWas(e.getCause());
        }
    }

    private static IOException asItWas(Throwable thrown) {
        return switch (thrown) {
            case IOException failed -> failed;
            case RuntimeException mistake -> throw mistake;
            case Error error -> throw error;
            default -> new IOException(thrown);
        };
    }

    /** Parts nobody has begun with are left; does not wait for the others. */
    @Override
    public void close() {
        parts.forEach(part -> part.cancel(false));
        parts.clear();
    }
}
