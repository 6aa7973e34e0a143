package org.vipdrift.agent.internal.capture;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import org.vipdrift.agent.api.CaptureEvents;
import org.vipdrift.agent.api.CapturedFrames;
import org.vipdrift.agent.api.FrameCaptureOrder;
import org.vipdrift.agent.internal.AgentLog;
import org.vipdrift.agent.internal.ffi.Errno;
import org.vipdrift.agent.internal.ffi.ErrnoException;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.Printable;

/**
 * Thread-safe. One capture on a thread of its own. It sends at most one batch each {@value #PACE_MILLIS} ms, and none while
 * earlier ones are on their way: all else waits in the kernel, or is dropped and counted there.
 */
final class FrameCapture {
    private static final long PACE_MILLIS = 50;
    private static final int MOST_UNSENT = 2;
    /** Frames received for one batch, those not wanted included. */
    private static final int MOST_SEEN = 5000;

    private final CaptureSocket socket;
    private final FrameCaptureOrder order;
    private final CaptureEvents console;
    private final IntSupplier unsent;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean stopped;
    /** Confined to the capture's thread, as is the next. */
    private long packets;
    private long octets;

    /**
     * @param console must not block
     * @param unsent how many messages to this console wait to be sent
     */
    FrameCapture(CaptureSocket socket, FrameCaptureOrder order, CaptureEvents console, IntSupplier unsent) {
        this.socket = socket;
        this.order = order;
        this.console = console;
        this.unsent = unsent;
    }

    /** Takes over the socket. */
    void start() {
        Thread.ofPlatform().daemon().name("capture").start(this::run);
    }

    /** It ends soon; what the kernel has kept by now is sent as far as it fits. */
    void stop() {
        stopped = true;
    }

    /** Completes when nothing more will be sent and the socket is closed. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    private void run() {
        try (socket; Arena arena = Arena.ofConfined()) {
            FrameBatch batch = new FrameBatch(arena, order);
            tell(batch, true, untilItEnds(batch));
        } catch (IOException | RuntimeException e) {
            AgentLog.defect("A capture on " + order.interfaceName() + " failed", e);
            console.captured(new CapturedFrames("", 0, 0, true, "The capture failed on the host: " + e + "."));
        } finally {
            ended.complete(null);
        }
    }

    /** Why it ended by itself; empty if it was stopped. */
    private String untilItEnds(FrameBatch batch) throws ErrnoException {
        try {
            return untilEnough(batch, Deadline.in(Duration.ofSeconds(order.mostSeconds())));
        } catch (InterruptedException e) {
            return "";
        } catch (ErrnoException e) {
            if (e.errno() != Errno.ENETDOWN) {
                throw e;
            }
            // what came before is still there: the kernel tells the error first
            fill(batch, false);
            return "The capture ended because the interface " + Printable.quoted(order.interfaceName())
                    + " went down or away: start it again when it is back.";
        }
    }

    private String untilEnough(FrameBatch batch, Deadline end) throws ErrnoException, InterruptedException {
        while (!stopped) {
            if (end.isPast()) {
                return "The capture ended after " + order.mostSeconds() + " s, as ordered.";
            }
            if (unsent.getAsInt() < MOST_UNSENT && fill(batch, true)) {
                if (isEnough(batch)) {
                    return "The capture ended after " + (packets + batch.frames()) + " packets of "
                            + (octets + batch.octets()) + " octets, as ordered.";
                }
                tell(batch, false, "");
            }
            Thread.sleep(PACE_MILLIS);
        }
        fill(batch, false);
        return "";
    }

    /** Whether there is anything to tell. What is not wanted is looked at in bounded numbers too. */
    private boolean fill(FrameBatch batch, boolean wait) throws ErrnoException {
        boolean more = socket.receive(batch, wait);
        for (int seen = 1; more && seen < MOST_SEEN && !batch.isFull() && !isEnough(batch); seen++) {
            more = socket.receive(batch, false);
        }
        return batch.frames() > 0;
    }

    private boolean isEnough(FrameBatch batch) {
        return packets + batch.frames() >= order.mostPackets() || octets + batch.octets() >= order.mostBytes();
    }

    private void tell(FrameBatch batch, boolean last, String sentence) throws ErrnoException {
        packets += batch.frames();
        octets += batch.octets();
        socket.count();
        console.captured(
                new CapturedFrames(batch.take(), socket.received(), socket.dropped(), last, sentence));
    }
}
