package org.vipdrift.capture.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.Frame;

/**
 * Thread-safe. Saves frames on a thread of its own. Whoever brings more than the disk takes is held back as soon as 16 MiB
 * wait; then the kernel drops and counts.
 */
public final class CaptureRecorder implements AutoCloseable {
    private static final long MOST_WAITING = 16 << 20;
    private static final long TICK_MILLIS = 250;
    private static final Duration CLOSING = Duration.ofSeconds(30);
    private final LiveOutput output;
    private final Consumer<IOException> whenBroken;
    private final Thread writer;
    /** This and all below guarded by this object. */
    private final Queue<Frame> waiting = new ArrayDeque<>();
    private long octets;
    private boolean closing;
    private @Nullable Map<String, CaptureCounts> last;
    private volatile List<Path> files = List.of();
    private volatile @Nullable IOException broken;

    /** @param whenBroken called once, on the writing thread, if nothing more can be saved; what was saved stays */
    public CaptureRecorder(LiveOutput output, Consumer<IOException> whenBroken) {
        this.output = output;
        this.whenBroken = whenBroken;
        writer = Thread.ofPlatform().daemon().name("capture files").start(this::run);
    }

    /** Hands a frame over; waits while too many wait. After the end, or when it is broken, it does nothing. */
    public synchronized void take(Frame frame) {
        try {
            while (octets >= MOST_WAITING && !closing && broken == null) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!closing && broken == null) {
            octets += frame.bytes().length();
            if (waiting.isEmpty()) {
                notifyAll();
            }
            waiting.add(frame);
        }
    }

    private void run() {
        try (output) {
            write();
            Map<String, CaptureCounts> counts = last;
            files = output.finish(counts == null ? Map.of() : counts);
        } catch (IOException e) {
            fail(e);
        } catch (RuntimeException e) {
            fail(new CaptureFileException("The packets could not be saved: " + e + ". What was saved before stays.",
                    e));
        }
    }

    private void fail(IOException why) {
        synchronized (this) {
            broken = why;
            waiting.clear();
            notifyAll();
        }
        whenBroken.accept(why);
    }

    private void write() throws IOException {
        while (true) {
            Queue<Frame> some;
            synchronized (this) {
                await();
                if (waiting.isEmpty() && closing) {
                    return;
                }
                some = new ArrayDeque<>(waiting);
                waiting.clear();
                octets = 0;
                notifyAll();
            }
            for (Frame frame : some) {
                output.take(frame);
            }
            output.idle();
        }
    }

    private void await() {
        try {
            if (waiting.isEmpty() && !closing) {
                wait(TICK_MILLIS);
            }
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    /** Saves what waits, completes the files and closes them. @param counts of each interface */
    public void finish(Map<String, CaptureCounts> counts) {
        synchronized (this) {
            closing = true;
            last = last == null ? Map.copyOf(counts) : last;
            notifyAll();
        }
        try {
            writer.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finish(Map.of());
    }

    /** The files there are when it has finished, oldest first. */
    public List<Path> files() {
        return files;
    }
}
