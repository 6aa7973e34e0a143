package org.vipdrift.cli.internal.packet;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureInbox;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.JointCapture;
import org.vipdrift.capture.file.StopCondition;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Deadline;

/**
 * Captures until there is enough.
 *
 * @param orders of different interfaces, at least one
 * @param stop when it ends by itself; by size only where files are written
 */
public record LiveFrames(CaptureSource source, List<CaptureOrder> orders, StopCondition stop) {
    private static final Duration TICK = Duration.ofMillis(100);

    /**
     * Hands the frames over on the calling thread, and says at the end what was counted.
     *
     * @throws CaptureException if the capture cannot start or breaks; what came before is kept
     */
    public void run(Cancellation cancellation, LiveSink sink, Consumer<String> talk)
            throws CaptureException, IOException, InterruptedException {
        CaptureInbox inbox = new CaptureInbox();
        try (sink; JointCapture capture = JointCapture.start(source, orders, inbox)) {
            sink.open();
            if (!capture.remark().isEmpty()) {
                talk.accept(capture.remark());
            }
            try {
                handOver(inbox, capture, sink, cancellation);
            } finally {
                CaptureCounts counts = inbox.counts(capture);
                String saved = sink.finish(inbox.each(capture));
                talk.accept((saved.isEmpty() ? "" : saved + " ") + counts.received() + " packets received, "
                        + counts.dropped() + " dropped by the capture, " + counts.droppedByInterface()
                        + " by the interface.");
            }
        }
    }

    private void handOver(CaptureInbox inbox, JointCapture capture, LiveSink sink, Cancellation cancellation)
            throws CaptureException, IOException, InterruptedException {
        Optional<Deadline> end = stop.time().map(Deadline::in);
        long count = stop.packets().orElse(Long.MAX_VALUE);
        long octets = stop.octets().orElse(Long.MAX_VALUE);
        long taken = 0;
        while (taken < count && sink.octets() < octets && !cancellation.isCancelled()
                && end.filter(Deadline::isPast).isEmpty()) {
            @Nullable Frame frame = inbox.next(end.map(Deadline::left).filter(left -> left.compareTo(TICK) < 0)
                    .orElse(TICK));
            if (frame != null) {
                sink.take(frame);
                taken++;
            } else if (inbox.isDone(capture)) {
                return;
            }
            if (inbox.isEmpty()) {
                sink.idle();
            }
        }
    }
}
