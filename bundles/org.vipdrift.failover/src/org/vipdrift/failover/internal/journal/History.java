package org.vipdrift.failover.internal.journal;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.internal.evidence.Past;

/**
 * Confined to one thread. What a journal's entries amount to, in bounded memory: the newest {@link #MOST} moves, and per
 * group where it stood last.
 */
final class History {

    static final int MOST = 2_000;
    private static final int MOST_OUTAGES = 5;
    private static final Duration SAME_EPOCH = Duration.ofDays(1);
    private static final double NANOS_PER_MILLI = 1e6;

    private final LinkedHashMap<String, Drift> moves = new LinkedHashMap<>();
    private final LinkedHashMap<String, Drift> open = new LinkedHashMap<>();
    private final Map<GroupId, Past> pasts = new HashMap<>();

    void add(Entry entry) {
        Drift drift = entry.drift();
        moves.put(drift.id(), drift);
        switch (entry.type()) {
            case INTENT -> open.put(drift.id(), drift);
            case OUTCOME -> open.remove(drift.id());
        }
        pasts.merge(drift.group(), past(entry), History::later);
        bound(moves);
        bound(open);
    }

    private static void bound(LinkedHashMap<String, Drift> all) {
        if (all.size() > MOST) {
            all.pollFirstEntry();
        }
    }

    /** Oldest first, an interrupted move where it began, what the agents did where it happened. */
    List<Drift> moves() {
        return moves.values().stream().sorted(Comparator.comparing(Drift::at)).toList();
    }

    /** Intents without an outcome: interrupted, or running at this moment. */
    List<Drift> open(GroupId group) {
        return open.values().stream().filter(d -> d.group().equals(group)).toList();
    }

    List<GroupId> groupsWithOpenMoves() {
        return open.values().stream().map(Drift::group).distinct().toList();
    }

    Past past(GroupId group) {
        return pasts.getOrDefault(group, Past.NONE);
    }

    /**
     * Whether there is a move of the same group under the same epoch to the same host: several may keep one epoch ready for
     * a claim. Long after, epochs may have begun anew.
     */
    boolean has(Drift drift) {
        return moves.values().stream().anyMatch(known -> known.group().equals(drift.group())
                && known.epoch().equals(drift.epoch()) && Objects.equals(known.to(), drift.to())
                && known.outcome() != Outcome.REFUSED
                && Duration.between(known.at(), drift.at()).abs().compareTo(SAME_EPOCH) < 0);
    }

    private static Past later(Past before, Past now) {
        Epoch epoch = before.epoch().isOlderThan(now.epoch()) ? now.epoch() : before.epoch();
        List<Duration> outages = Stream.concat(before.outages().stream(), now.outages().stream()).toList();
        return new Past(epoch, now.holder(),
                outages.subList(Math.max(0, outages.size() - MOST_OUTAGES), outages.size()));
    }

    private Past past(Entry entry) {
        Drift drift = entry.drift();
        Optional<HostId> before = past(drift.group()).holder();
        if (drift.kind() == MoveKind.AUTOMATIC && drift.epoch().isOlderThan(past(drift.group()).epoch())) {
            return new Past(drift.epoch(), before); // found out after what came later
        }
        return entry.type() == Entry.Type.INTENT || !drift.kind().moves() ? new Past(drift.epoch(), before)
                : new Past(drift.epoch(), holderAfter(drift, before), outage(drift));
    }

    /** What a move costs; that a host died in the night says nothing about it. */
    private static List<Duration> outage(Drift drift) {
        return drift.outcome() == Outcome.DONE && drift.kind() != MoveKind.AUTOMATIC
                && drift.outageMillis().isPresent()
                        ? List.of(Duration.ofNanos(Math.round(drift.outageMillis().getAsDouble() * NANOS_PER_MILLI)))
                        : List.of();
    }

    private static Optional<HostId> holderAfter(Drift drift, Optional<HostId> before) {
        return switch (drift.outcome()) {
            case DONE -> Optional.ofNullable(drift.to());
            case ROLLED_BACK -> Optional.ofNullable(drift.from());
            case REFUSED -> before;
            case FAILED, UNKNOWN -> Optional.empty();
        };
    }
}
