package org.vipdrift.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vipdrift.core.GroupId;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.Journal;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;

/**
 * Immutable. What the journal knows of a group; no host is asked.
 *
 * @param arming the last time it was armed or disarmed from here
 * @param proven the last move that proved its failover
 * @param now when this was read
 */
public record GroupHistory(Optional<Drift> arming, Optional<Drift> proven, Instant now) {
    /** The mode where the last arming or disarming did not end as done. */
    public static final String UNKNOWN = "unknown";

    public static GroupHistory of(GroupId group, Journal journal) {
        return new GroupHistory(journal.lastArming(group), journal.lastProven(group), Instant.now());
    }

    /** As {@code GroupStatus}'s, by what was ordered from here, or {@value #UNKNOWN}. */
    public String mode() {
        return arming.map(order -> order.outcome() != Outcome.DONE ? UNKNOWN
                : order.kind() == MoveKind.ARM ? StatusSnapshot.GroupStatus.AUTOMATIC
                        : StatusSnapshot.GroupStatus.MANUAL)
                .orElse(StatusSnapshot.GroupStatus.MANUAL);
    }

    /** Whole days since the last proven failover. */
    public Optional<Long> days() {
        return proven.map(move -> Math.max(0, Duration.between(move.at(), now).toDays()));
    }
}
