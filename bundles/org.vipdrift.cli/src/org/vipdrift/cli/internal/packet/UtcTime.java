package org.vipdrift.cli.internal.packet;

import java.time.Instant;
import org.eclipse.jdt.annotation.Nullable;

/** Thread-safe. Moments as {@link Instant#toString} writes them; quick for many of the same second. */
final class UtcTime {
    private static final long SECOND = 1_000_000_000L;
    private static final int GROUP = 1000;
    /** Immutable, so that threads which replace it for each other do no harm. */
    private @Nullable Start last;

    /** A second, and its text without the Z. */
    private record Start(long second, String text) {
    }

    /** @param nanos since 1970-01-01T00:00Z */
    String text(long nanos) {
        long second = Math.floorDiv(nanos, SECOND);
        Start start = last;
        if (start == null || start.second != second) {
            String whole = Instant.ofEpochSecond(second).toString();
            start = new Start(second, whole.substring(0, whole.length() - 1));
            last = start;
        }
        return start.text + fraction((int) Math.floorMod(nanos, SECOND)) + "Z";
    }

    /** No digits, or three, six or nine. */
    private static String fraction(int nanos) {
        if (nanos == 0) {
            return "";
        }
        int digits = 9;
        long part = nanos;
        while (part % GROUP == 0) {
            part /= GROUP;
            digits -= 3;
        }
        String text = Long.toString(SECOND + nanos);
        return "." + text.substring(1, 1 + digits);
    }
}
