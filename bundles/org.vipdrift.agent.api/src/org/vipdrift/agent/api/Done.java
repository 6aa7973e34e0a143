package org.vipdrift.agent.api;

import java.util.List;

/**
 * What an order did, in the agent's own time.
 *
 * @param startMonotonicNanos when the agent began
 * @param endMonotonicNanos when the kernel had confirmed the last change
 * @param steps parts of it in order
 * @param sentence what was done, for the journal
 */
public record Done(long startMonotonicNanos, long endMonotonicNanos, List<Part> steps, String sentence) {

    public Done {
        steps = List.copyOf(steps);
    }

    /** @param name "store", "add 198.51.100.100", "announce" */
    public record Part(String name, long startMonotonicNanos, long endMonotonicNanos) {
    }
}
