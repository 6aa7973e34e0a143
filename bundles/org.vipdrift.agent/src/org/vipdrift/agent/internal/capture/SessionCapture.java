package org.vipdrift.agent.internal.capture;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.CaptureEvents;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.FrameCaptureOrder;
import org.vipdrift.agent.internal.group.OrderRefused;
import org.vipdrift.core.Printable;

/** Thread-safe. The one capture that a console's session may have; it ends with the session. */
public final class SessionCapture implements AutoCloseable {
    private final Captures captures;
    /** Guarded by this, as is the next. */
    private @Nullable FrameCapture running;
    private boolean closed;

    public SessionCapture(Captures captures) {
        this.captures = captures;
    }

    /**
     * Begins it.
     *
     * @param console must not block
     * @param unsent how many messages to this console wait to be sent
     */
    public synchronized Done begin(FrameCaptureOrder order, CaptureEvents console, IntSupplier unsent)
            throws OrderRefused, IOException {
        long start = System.nanoTime();
        FrameCapture before = running;
        if (closed || before != null && !before.ended().isDone()) {
            throw new OrderRefused(AgentError.BUSY, "This session captures already: stop that first, or open another.");
        }
        running = captures.begin(order, console, unsent);
        return done(start, "Capturing on " + Printable.quoted(order.interfaceName()) + ".");
    }

    /** Ends it; completes when the last frames are on their way. */
    public synchronized CompletableFuture<Done> stop() {
        long start = System.nanoTime();
        FrameCapture capture = running;
        if (capture == null) {
            return CompletableFuture.completedFuture(done(start, "There was no capture."));
        }
        capture.stop();
        return capture.ended().thenApply(_ -> done(start, "The capture has ended."));
    }

    private static Done done(long start, String sentence) {
        return new Done(start, System.nanoTime(), List.of(), sentence);
    }

    @Override
    public synchronized void close() {
        closed = true;
        stop();
    }
}
