package org.vipdrift.capture.file;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When a capture ends by itself: at whichever comes first.
 *
 * @param packets at least 1
 * @param octets of the file or files, at least 1
 * @param time since the start, more than none
 */
public record StopCondition(OptionalLong packets, OptionalLong octets, Optional<Duration> time) {
    public static final StopCondition NEVER = new StopCondition(OptionalLong.empty(), OptionalLong.empty(),
            Optional.empty());

    /** @throws IllegalArgumentException if a number is not positive */
    public StopCondition {
        if (packets.orElse(1) < 1 || octets.orElse(1) < 1 || !time.map(Duration::isPositive).orElse(true)) {
            throw new IllegalArgumentException("A capture stops after 1 packet, 1 byte or some time at the least.");
        }
    }

    /** What was reached, empty if nothing yet. */
    public Optional<Reached> reached(long packetsNow, long octetsNow, Duration timeNow) {
        if (packetsNow >= packets.orElse(Long.MAX_VALUE)) {
            return Optional.of(Reached.PACKETS);
        }
        if (octetsNow >= octets.orElse(Long.MAX_VALUE)) {
            return Optional.of(Reached.OCTETS);
        }
        return time.filter(limit -> timeNow.compareTo(limit) >= 0).map(_ -> Reached.TIME);
    }

    /** Which of the conditions. */
    public enum Reached {
        PACKETS, OCTETS, TIME
    }
}
