package org.vipdrift.capture.ui.internal;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.ui.internal.model.SessionState.Phase;

/**
 * Confined to the UI thread. A capture that begins has the list before it has packets: they mostly come at once, and a
 * page saying that there are none would flash up. It also has all of the list made while nothing else is to be done.
 */
final class Grace {
    private static final long NANOS = Duration.ofSeconds(1).toNanos();
    private final LongSupplier clock;
    private @Nullable Long began;

    /** @param clock nanoseconds */
    Grace(LongSupplier clock) {
        this.clock = clock;
    }

    /** Whether a capture began just now. To be asked again and again. */
    boolean isGiven(Phase now) {
        Long start = now == Phase.IDLE ? null : began == null ? Long.valueOf(clock.getAsLong()) : began;
        began = start;
        return start != null && clock.getAsLong() - start < NANOS;
    }
}
