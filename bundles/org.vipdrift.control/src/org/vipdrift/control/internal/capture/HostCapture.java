package org.vipdrift.control.internal.capture;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AgentService;
import org.vipdrift.agent.api.CaptureEvents;
import org.vipdrift.agent.api.CapturedFrames;
import org.vipdrift.agent.api.PackedFrames;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.capture.Slice;
import org.vipdrift.control.internal.agent.AgentLink;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/** Thread-safe. A capture by a host's agent; its frames are handed over on the reader thread of its own stream. */
final class HostCapture implements LiveCapture, CaptureEvents {
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private final String interfaceName;
    private final CaptureListener listener;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile @Nullable AgentLink link;
    private volatile @Nullable Thread reader;
    private volatile CaptureCounts counts = CaptureCounts.NONE;
    private volatile String remark = "";

    /** @param interfaceName what frames are to say of where they were seen */
    HostCapture(String interfaceName, CaptureListener listener) {
        this.interfaceName = interfaceName;
        this.listener = listener;
    }

    /** The stream by which the frames come; it is closed with the capture. */
    void over(AgentLink stream) {
        link = stream;
        if (ended.isDone()) {
            stream.close();
            return;
        }
        stream.end()
                .thenRun(() -> finish(Optional.of(new CaptureException(Reason.BROKEN, "The connection to the agent on "
                        + stream.host() + " was lost: the capture has ended, its packets so far are kept."))));
    }

    void remark(String sentence) {
        remark = sentence;
    }

    @Override
    public void captured(CapturedFrames batch) {
        reader = Thread.currentThread();
        if (ended.isDone()) {
            return;
        }
        try {
            PackedFrames.read(batch.frames(), this::frame);
            counts = new CaptureCounts(batch.received(), batch.dropped(), 0);
        } catch (InvalidValueException e) {
            finish(broken(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            finish(broken("The capture ended because a packet could not be handled: " + e + "."));
        }
        if (batch.last()) {
            finish(batch.sentence().isEmpty() ? Optional.empty() : broken(Printable.clean(batch.sentence())));
        }
    }

    private void frame(long epochNanos, int originalLength, byte[] block, int from, int length) {
        listener.captured(new Frame(Slice.of(block, from, length), originalLength, epochNanos, interfaceName,
                Frame.ETHERNET));
    }

    private static Optional<CaptureException> broken(String sentence) {
        return Optional.of(new CaptureException(Reason.BROKEN, sentence));
    }

    /** Once; whoever comes first says why. */
    private void finish(Optional<CaptureException> why) {
        if (ended.complete(null)) {
            listener.ended(why);
            AgentLink stream = link;
            if (stream != null) {
                stream.close();
            }
        }
    }

    /** It never began; nobody need hear of its end. */
    void abandon() {
        ended.complete(null);
    }

    @Override
    public CaptureCounts counts() {
        return counts;
    }

    @Override
    public String remark() {
        return remark;
    }

    @Override
    public boolean isRunning() {
        return !ended.isDone();
    }

    @Override
    public void close() {
        AgentLink stream = link;
        if (!ended.isDone() && stream != null && Thread.currentThread() != reader) {
            stream.send(AgentService::stopCapture);
            awaitLast();
        }
        finish(Optional.empty());
    }

    private void awaitLast() {
        try {
            ended.get(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException notEvenThat) {
            return;
        }
    }
}
