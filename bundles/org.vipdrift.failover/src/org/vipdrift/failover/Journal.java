package org.vipdrift.failover;

import java.util.List;
import java.util.function.Consumer;
import org.vipdrift.core.Subscription;

/** Thread-safe. The hash-chained record of all moves, JSON Lines, each line fsynced. */
public interface Journal {

    /** All finished moves, oldest first, and those found interrupted. */
    List<Drift> drifts();

    /** Reads the whole chain and judges it. */
    Verification verify();

    /** Called after each recorded move, on the move's thread. */
    Subscription subscribe(Consumer<Drift> consumer);

    /**
     * @param intact whether every line is whole and follows from the one before
     * @param lines how many were read
     * @param sentence the verdict, with the first bad line's number if there is one
     */
    record Verification(boolean intact, long lines, String sentence) {
    }
}
