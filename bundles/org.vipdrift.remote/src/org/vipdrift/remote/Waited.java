package org.vipdrift.remote;

import java.time.Duration;
import java.util.Locale;

/** Immutable. How long a host was really waited for, as a sentence says it: "400 ms", "3 s", "4.5 s". */
public record Waited(Duration time) {
    private static final long SECOND = 1000;
    private static final long TENTH = 100;

    /**
     * Since then, and no more than the limit: what ended at its limit is said to have ended there, though the clock runs
     * on while it is noticed.
     *
     * @param startNanos in terms of {@link System#nanoTime()}
     */
    public static Waited since(long startNanos, Duration limit) {
        Duration passed = Duration.ofNanos(System.nanoTime() - startNanos);
        return new Waited(passed.compareTo(limit) < 0 ? passed : limit);
    }

    @Override
    public String toString() {
        long millis = time.toMillis();
        if (millis < SECOND) {
            return millis + " ms";
        }
        long tenths = (millis + TENTH / 2) / TENTH;
        return tenths % 10 == 0 ? tenths / 10 + " s" : String.format(Locale.ROOT, "%.1f s", tenths / 10.0);
    }
}
