package org.vipdrift.bench.console;

import java.time.Duration;
import java.util.Scanner;
import org.eclipse.swt.widgets.Display;

/**
 * Row M12, confined to a thread of its own. Captures on an interface as a person would; says "ready" to whoever floods it,
 * on standard output, and hears on standard input how many frames were sent when that is over. Freezes are watched from
 * before the first frame until the console has shown the last.
 */
final class FloodedCapture {
    private static final Duration SETTLING = Duration.ofSeconds(1);
    private final Display display;
    private final CaptureView view;
    private final Result result;

    FloodedCapture(Display display, Result result) {
        this.display = display;
        this.view = new CaptureView(display);
        this.result = result;
    }

    void run(String interfaceName, String filter) throws InterruptedException {
        view.show();
        view.start(interfaceName, filter);
        FreezeWatch freezes = FreezeWatch.begin(view.screen(), display);
        System.out.println("ready");
        try (Scanner in = new Scanner(System.in)) {
            result.put("sent", in.nextLong());
        }
        settle();
        freezes.end(view.screen(), result);
        result.put("lastShown", view.list().last());
        view.stop();
        Counts counts = view.counts();
        result.put("captured", counts.captured());
        result.put("displayed", counts.displayed());
        result.put("dropped", counts.dropped());
    }

    /** Until nothing more comes. */
    private void settle() throws InterruptedException {
        Counts before = view.counts();
        Thread.sleep(SETTLING);
        for (Counts now = view.counts(); !now.equals(before); now = view.counts()) {
            before = now;
            Thread.sleep(SETTLING);
        }
    }
}
