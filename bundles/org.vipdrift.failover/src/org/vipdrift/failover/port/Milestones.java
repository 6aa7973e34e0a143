package org.vipdrift.failover.port;

/**
 * Hears how far a move has come, on its thread, at the points where a fault would hurt most. What waits here makes the
 * move wait: it exists for tests that kill the console in between.
 */
@FunctionalInterface
public interface Milestones {

    Milestones IGNORED = name -> {
        // nobody waits
    };

    /** @param name "intended", "prepared", "released", "claimed", "verified", "settled" */
    void reached(String name);
}
