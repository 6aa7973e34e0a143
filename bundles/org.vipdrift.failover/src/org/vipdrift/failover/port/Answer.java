package org.vipdrift.failover.port;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** What came of an order to an agent. */
public sealed interface Answer {

    /** What was done, or why not. Never null; records' own accessors carry no null annotation they could inherit. */
    @NonNullByDefault({})
    String sentence();

    /**
     * It was done.
     *
     * @param startNanos when the agent began, on {@link MoveClock#nanos()}
     * @param endNanos when the kernel had confirmed the last change, likewise
     * @param parts what it consisted of, in order
     */
    record Did(long startNanos, long endNanos, List<Part> parts, String sentence) implements Answer {

        public Did {
            parts = List.copyOf(parts);
        }
    }

    /** The agent refused; unless it was the kernel, nothing has changed. */
    record Refused(Refusal why, String sentence) implements Answer {
    }

    /** No answer came: the order may have been carried out, may be carried out yet, or never. */
    record Lost(String sentence) implements Answer {
    }

    /** @param name as the agent calls it: "store", "add 198.51.100.100", "announce" */
    record Part(String name, long startNanos, long endNanos) {
    }

    /** Why an agent refuses. */
    enum Refusal {
        STALE_EPOCH, DEADLINE_PASSED, BAD_INTERFACE, KERNEL, CANNOT_STORE, ANSWERED_ELSEWHERE, NOT_HELD, INVALID, BUSY,
        VETO, OTHER
    }
}
