package org.vipdrift.control;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.vipdrift.core.Sighting;
import org.vipdrift.core.Subscription;

/**
 * Thread-safe. What is known of all hosts and groups, with its age. While somebody is subscribed it keeps agents
 * attached, takes their events and asks the wire again and again; otherwise it only works when asked to refresh.
 */
public interface StatusBoard {

    /** What is known now, at once; what was not observed is unknown. */
    StatusSnapshot current();

    /** Attaches to all hosts side by side, reads facts, asks the wire, within the limit. */
    StatusSnapshot refresh(Duration limit) throws InterruptedException;

    /** Called on the board's own thread, at most five times a second, with the newest snapshot. */
    Subscription subscribe(Consumer<StatusSnapshot> consumer);

    /** Who answers for each VIP now, since when and seen by whom, as far as the board remembers; at once. */
    default List<VipTruth> wire() {
        StatusSnapshot now = current();
        WireMemory memory = new WireMemory();
        memory.accept(now);
        return memory.truths(now);
    }

    /** A capture heard a MAC answer for an address; only a VIP's is kept. Costs next to nothing. */
    default void saw(Sighting sighting) {
    }
}
