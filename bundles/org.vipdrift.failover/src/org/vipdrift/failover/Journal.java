package org.vipdrift.failover;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Subscription;

/** Thread-safe. The hash-chained record of all moves, JSON Lines, each line fsynced. */
public interface Journal {

    /** All finished moves, oldest first, and those found interrupted. */
    List<Drift> drifts();

    /**
     * The latest move that proved a group's failover: from one host to another, planned, after a failure or automatic, and
     * done. A first placing, a forced move and a release prove nothing.
     */
    default Optional<Drift> lastProven(GroupId group) {
        return drifts().stream().filter(drift -> drift.group().equals(group) && drift.outcome() == Outcome.DONE)
                .filter(drift -> drift.kind().provesFailover()).max(Comparator.comparing(Drift::at));
    }

    /** The latest arming or disarming of a group from here, whatever came of it. */
    default Optional<Drift> lastArming(GroupId group) {
        return drifts().stream().filter(drift -> drift.group().equals(group) && drift.kind().arms())
                .max(Comparator.comparing(Drift::at));
    }

    /** The latest beginning or end of a host's maintenance in a group from here, whatever came of it. */
    default Optional<Drift> lastMaintenance(GroupId group, HostId host) {
        return drifts().stream().filter(drift -> drift.group().equals(group) && Objects.equals(host, drift.from()))
                .filter(drift -> drift.kind() == MoveKind.MAINTENANCE || drift.kind() == MoveKind.MAINTENANCE_OVER)
                .max(Comparator.comparing(Drift::at));
    }

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
