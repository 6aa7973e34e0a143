package org.vipdrift.bench;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.capture.dumpcap.DumpcapCaptureSource;
import org.vipdrift.capture.dumpcap.HelperCaptureSource;
import org.vipdrift.capture.pcap4j.LibpcapFilterCompiler;
import org.vipdrift.capture.pcap4j.Pcap4jCaptureSource;

/** Row M12, one capture: counts the frames of a blast until told by a line of input that it is over. */
public final class BlastCount {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private BlastCount() {
    }

    /** Arguments: itself | dumpcap | helper, INTERFACE, FILTER. Prints "ready", then frames seen and dropped. */
    public static void main(String[] arguments) throws Exception {
        CaptureSource source = switch (arguments[0]) {
            case "dumpcap" -> new DumpcapCaptureSource();
            case "helper" -> new HelperCaptureSource(new LibpcapFilterCompiler());
            default -> new Pcap4jCaptureSource();
        };
        AtomicLong seen = new AtomicLong();
        LiveCapture capture = source.start(CaptureOrder.on(arguments[1]).only(arguments[2]),
                _ -> seen.incrementAndGet());
        System.out.println("ready");
        if (System.in.read() >= 0) {
            long before = -1;
            while (before != seen.get()) {
                before = seen.get();
                Thread.sleep(PAUSE);
            }
        }
        capture.close();
        CaptureCounts counts = capture.counts();
        System.out.println(seen.get() + " " + counts.dropped());
    }
}
