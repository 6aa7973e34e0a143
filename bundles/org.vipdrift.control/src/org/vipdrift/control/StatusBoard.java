package org.vipdrift.control;

import java.time.Duration;
import java.util.function.Consumer;
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
}
