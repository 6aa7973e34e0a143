package org.vipdrift.capture.file;

import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Cancellation;

/** Thread-safe. Finds a file's packets on a thread of its own, and lets others wait for them. */
final class FileReading implements AutoCloseable {
    private final CaptureFile file;
    private final Cancellation cancellation;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private volatile boolean closed;
    /** Guarded by the lock. */
    private boolean ended;
    /** Guarded by the lock. */
    private @Nullable Exception failure;

    private FileReading(CaptureFile file, Cancellation cancellation) {
        this.file = file;
        this.cancellation = cancellation;
    }

    static FileReading start(CaptureFile file, Cancellation cancellation) {
        FileReading reading = new FileReading(file, cancellation);
        Thread.ofPlatform().daemon().name("capture file reading").start(reading::run);
        return reading;
    }

    private void run() {
        @Nullable Exception thrown = null;
        try {
            file.read((step, done, total) -> tell(), () -> closed || cancellation.isCancelled());
        } catch (IOException | RuntimeException e) {
            thrown = e;
        } finally {
            end(thrown);
        }
    }

    private void tell() {
        lock.lock();
        try {
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void end(@Nullable Exception thrown) {
        lock.lock();
        try {
            ended = true;
            failure = thrown;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for more packets.
     *
     * @return false if there are no more
     * @throws IOException if the file cannot be read, once all packets before are known
     */
    boolean awaitMoreThan(long packets) throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (file.size() <= packets && !ended) {
                news.await();
            }
            if (file.size() <= packets) {
                check(failure);
            }
            return file.size() > packets;
        } finally {
            lock.unlock();
        }
    }

    private static void check(@Nullable Exception failure) throws IOException {
        switch (failure) {
            case IOException io -> throw io;
            case RuntimeException mistake -> throw mistake;
            case null, default -> {
            }
        }
    }

    /** Stops reading, does not wait for that. */
    @Override
    public void close() {
        closed = true;
    }
}
