package org.vipdrift.failover.port;

import java.time.Duration;

/**
 * Immutable. How long things may take.
 *
 * @param order an order's answer, with everything but the handover itself
 * @param ask how long answers from the wire are collected, once
 * @param window how long after its prepare the target accepts the claim; round trips are added
 * @param takeBackMargin how much later than the end of the target's window the holder takes back by itself
 * @param fresh how old a plan's evidence may be when the plan is run without looking again
 * @param pause between two looks at something that is changing
 */
public record Timing(Duration order, Duration ask, Duration window, Duration takeBackMargin, Duration fresh,
        Duration pause) {

    public static final Timing NORMAL = new Timing(Duration.ofSeconds(3), Duration.ofMillis(200),
            Duration.ofMillis(1500), Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofMillis(150));
}
