package org.vipdrift.agent.internal.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.vipdrift.core.Deadline;

/** Immutable. Waits until a host's processors have time to spare. */
public final class Lull implements Pacing {
    private static final Path TIMES = Path.of("/proc/uptime");
    private static final Duration WINDOW = Duration.ofMillis(250);

    private final Path times;
    private final int processors;
    private final Duration window;
    private final Deadline end;

    /**
     * @param times /proc/uptime
     * @param processors how many there are
     * @param window at a time, half of which at least they must have been idle
     * @param end from then on nothing is waited for
     */
    Lull(Path times, int processors, Duration window, Deadline end) {
        this.times = times;
        this.processors = processors;
        this.window = window;
        this.end = end;
    }

    /** @param most for how long it waits in all */
    public static Lull ofThisHost(Duration most) {
        return new Lull(TIMES, Runtime.getRuntime().availableProcessors(), WINDOW, Deadline.in(most));
    }

    @Override
    public void await() throws IOException, InterruptedException {
        boolean idle = false;
        for (ProcessorTimes before = ProcessorTimes.read(times); !idle && !end.isPast();) {
            Thread.sleep(window);
            ProcessorTimes now = ProcessorTimes.read(times);
            idle = now.isLullSince(before, processors);
            before = now;
        }
    }
}
