package org.vipdrift.core.host;

import java.time.Duration;

/**
 * That somebody moves a group: a move by order is open on the host, and others wait until it is over.
 *
 * @param who the console and its user
 * @param sinceNanos when its first order came, on the host's CLOCK_MONOTONIC
 */
public record PenFacts(String who, long sinceNanos) {

    /** For how long, at a time of the same clock. */
    public Duration heldFor(long nowNanos) {
        return Duration.ofNanos(Math.max(0, nowNanos - sinceNanos));
    }
}
