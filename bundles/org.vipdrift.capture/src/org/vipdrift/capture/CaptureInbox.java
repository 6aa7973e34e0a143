package org.vipdrift.capture;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Thread-safe. Frames between a capture's thread and the one that reads them; what does not fit is counted as dropped.
 */
public final class CaptureInbox implements CaptureListener {
    private static final int QUEUE = 10_000;
    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>(QUEUE);
    /** By the names of interfaces. */
    private final Map<String, Long> overflow = new ConcurrentHashMap<>();
    private volatile @Nullable CaptureException broken;

    @Override
    public void captured(Frame frame) {
        if (!frames.offer(frame)) {
            overflow.merge(frame.interfaceName(), 1L, Long::sum);
        }
    }

    @Override
    public void ended(Optional<CaptureException> why) {
        broken = why.orElse(null);
    }

    /** The next frame, or null if none came in that time. */
    public @Nullable Frame next(Duration wait) throws InterruptedException {
        return frames.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    public boolean isEmpty() {
        return frames.isEmpty();
    }

    /**
     * Whether nothing more will come.
     *
     * @throws CaptureException if that is so because the capture broke
     */
    public boolean isDone(LiveCapture capture) throws CaptureException {
        if (capture.isRunning() || !frames.isEmpty()) {
            return false;
        }
        CaptureException why = broken;
        if (why != null) {
            throw why;
        }
        return true;
    }

    /** Ends the capture, as some tell their losses only then. What was counted, with what did not fit here. */
    public CaptureCounts counts(LiveCapture capture) {
        capture.close();
        return with(capture.counts(), overflow.values().stream().mapToLong(Long::longValue).sum());
    }

    /** The same of each interface. */
    public Map<String, CaptureCounts> each(JointCapture capture) {
        capture.close();
        Map<String, CaptureCounts> each = new LinkedHashMap<>();
        capture.each().forEach((name, counts) -> each.put(name, with(counts, overflow.getOrDefault(name, 0L))));
        return each;
    }

    private static CaptureCounts with(CaptureCounts counts, long more) {
        return new CaptureCounts(counts.received(), Math.max(0, counts.dropped()) + more,
                Math.max(0, counts.droppedByInterface()));
    }
}
