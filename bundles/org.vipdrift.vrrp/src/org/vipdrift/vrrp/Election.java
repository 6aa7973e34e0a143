package org.vipdrift.vrrp;

import java.util.List;

/** The election's state machine, a pure function. */
public final class Election {

    private Election() {
    }

    /**
     * @param now on the caller's monotonic clock, never less than in a step before
     * @return the member's next standing and what it must do
     */
    public static Step step(Terms terms, Standing standing, Event event, long now) {
        return new Step(standing, List.of());
    }
}
