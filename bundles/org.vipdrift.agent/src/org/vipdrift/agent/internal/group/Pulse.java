package org.vipdrift.agent.internal.group;

import java.time.Duration;
import org.vipdrift.agent.internal.host.EngineTime;

/**
 * Confined to the engine's thread. Whether the agent was away (stopped, swapped out) for so long that somebody may have moved
 * what it holds, for groups without an election: a console takes an agent for dead after 3 s at the earliest.
 */
final class Pulse {
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration AWAY = Duration.ofSeconds(2);
    /** How long after it has woken: what the kernel had to tell comes by then. */
    private static final Duration DOUBT = Duration.ofSeconds(1);

    private final EngineTime time;
    private long beatAt;
    private long doubtsUntil;

    Pulse(EngineTime time) {
        this.time = time;
        beatAt = doubtsUntil = time.nanos();
    }

    void beat() {
        if (isLate()) {
            doubtsUntil = time.nanos() + DOUBT.toNanos();
        }
        beatAt = time.nanos();
        time.after(BEAT, this::beat);
    }

    boolean wasAway() {
        return isLate() || time.nanos() - doubtsUntil < 0;
    }

    private boolean isLate() {
        return time.nanos() - beatAt > AWAY.toNanos();
    }
}
