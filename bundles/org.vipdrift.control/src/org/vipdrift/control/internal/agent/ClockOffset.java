package org.vipdrift.control.internal.agent;

import java.time.Duration;
import java.time.Instant;

/**
 * Immutable. How an agent's monotonic clock stands to ours (Cristian's algorithm: the exchange with the shortest round
 * trip is the best).
 *
 * @param nanos to subtract from an agent's CLOCK_MONOTONIC to get {@link System#nanoTime()} here
 * @param roundTripNanos of the exchange it comes from; the error is at most half of it
 */
public record ClockOffset(long nanos, long roundTripNanos) {

    static ClockOffset of(long sentNanos, long agentNanos, long receivedNanos) {
        long roundTrip = receivedNanos - sentNanos;
        return new ClockOffset(agentNanos - (sentNanos + roundTrip / 2), roundTrip);
    }

    ClockOffset better(ClockOffset other) {
        return other.roundTripNanos < roundTripNanos ? other : this;
    }

    public long toConsole(long agentNanos) {
        return agentNanos - nanos;
    }

    /**
     * An agent's time on the console's wall clock, never later than now.
     *
     * @param nanos what {@link System#nanoTime()} is now
     */
    public Instant onTheWall(long agentNanos, long nanos, Instant now) {
        return now.minusNanos(Math.max(0, nanos - toConsole(agentNanos)));
    }

    public Duration error() {
        return Duration.ofNanos(roundTripNanos / 2);
    }

    public Duration roundTrip() {
        return Duration.ofNanos(roundTripNanos);
    }
}
