package org.vipdrift.capture;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.vipdrift.core.Cancellation;

/** Says, one line after another, who claims which address on an interface: arpwatch for a terminal. */
public final class ArpWatch {
    /** ARP, and neighbour solicitations and advertisements, behind no extension header. */
    public static final String FILTER = "arp or (icmp6 and (ip6[40] == 135 or ip6[40] == 136))";
    private static final Duration TICK = Duration.ofMillis(100);
    private final CaptureSource source;
    private final Stations stations = new Stations();

    public ArpWatch(CaptureSource source) {
        this.source = source;
    }

    /**
     * Captures until enough lines were said or the person has had enough; the lines come on the calling thread.
     *
     * @param count lines to say, 0 for no end
     * @return what the capture counted, to say what was lost
     * @throws CaptureException if the capture cannot start or breaks
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public CaptureCounts run(String interfaceName, long count, Cancellation cancellation, Consumer<ArpLine> lines)
            throws CaptureException, InterruptedException {
        CaptureInbox inbox = new CaptureInbox();
        try (LiveCapture capture = source.start(CaptureOrder.on(interfaceName).only(FILTER), inbox)) {
            long said = 0;
            while (!cancellation.isCancelled() && (count == 0 || said < count)) {
                Frame frame = inbox.next(TICK);
                Optional<ArpLine> line = frame == null ? Optional.empty() : read(frame);
                line.ifPresent(lines);
                said += line.isPresent() ? 1 : 0;
                if (frame == null && inbox.isDone(capture)) {
                    break;
                }
            }
            return inbox.counts(capture);
        }
    }

    private Optional<ArpLine> read(Frame frame) {
        return Dissector.claim(frame).map(claim -> new ArpLine(claim, stations.learn(claim)));
    }
}
