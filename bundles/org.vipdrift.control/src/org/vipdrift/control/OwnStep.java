package org.vipdrift.control;

import java.time.Instant;
import java.util.stream.Stream;
import org.vipdrift.failover.Drift;

/**
 * Immutable. A step of a move of our own, as the journal tells it.
 *
 * @param step its word, "release"
 * @param host where it was done
 * @param at on the console's clock
 * @param end not before it began
 * @param succeeded whether it did what it was to do
 */
public record OwnStep(String group, String step, String host, Instant at, Instant end, boolean succeeded) {

    static Stream<OwnStep> of(Drift drift) {
        return drift.steps().stream().map(step -> new OwnStep(drift.group().name(), step.name(), step.host().name(),
                after(drift.at(), step.startMillis()),
                after(drift.at(), step.startMillis() + Math.max(0, step.millis())), step.succeeded()));
    }

    private static Instant after(Instant begin, double millis) {
        return begin.plusNanos((long) (millis * 1e6));
    }
}
