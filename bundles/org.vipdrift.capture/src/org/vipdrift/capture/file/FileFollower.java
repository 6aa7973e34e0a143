package org.vipdrift.capture.file;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.Printable;
import org.vipdrift.core.Progress;

/**
 * Thread-safe. Reads a capture file on a thread of its own, and reads on while the file grows, until closed or until
 * the file is damaged.
 */
public final class FileFollower implements AutoCloseable {
    private final CaptureFile file;
    private final Duration interval;
    private final Progress progress;
    private final Consumer<IOException> failure;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stopping = lock.newCondition();
    private volatile boolean stopped;
    private final Thread thread;

    private FileFollower(CaptureFile file, Duration interval, Progress progress, Consumer<IOException> failure) {
        this.file = file;
        this.interval = interval;
        this.progress = progress;
        this.failure = failure;
        thread = Thread.ofPlatform().daemon()
                .name("capture file " + Printable.quoted(String.valueOf(file.path().getFileName())))
                .unstarted(this::run);
    }

    /**
     * @param interval how long to wait before looking whether the file has grown, at least a millisecond
     * @param progress called on the follower's thread
     * @param failure called on it once if the file cannot be read any more, not for damage
     */
    public static FileFollower start(CaptureFile file, Duration interval, Progress progress,
            Consumer<IOException> failure) {
        FileFollower follower = new FileFollower(file, interval, progress, failure);
        follower.thread.start();
        return follower;
    }

    private void run() {
        try {
            while (!stopped) {
                file.read(progress, () -> stopped);
                if (file.damage().filter(damage -> !damage.mayHeal()).isPresent()) {
                    return;
                }
                pause();
            }
        } catch (IOException e) {
            if (!stopped) {
                failure.accept(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause() throws InterruptedException {
        Deadline until = Deadline.in(interval);
        lock.lock();
        try {
            while (!stopped && !until.isPast()) {
                stopping.awaitNanos(until.left().toNanos());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether it still looks for more. */
    public boolean isRunning() {
        return thread.isAlive();
    }

    /** Stops reading; the file stays open. Does not wait for the thread, which ends within milliseconds. */
    @Override
    public void close() {
        stopped = true;
        lock.lock();
        try {
            stopping.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
