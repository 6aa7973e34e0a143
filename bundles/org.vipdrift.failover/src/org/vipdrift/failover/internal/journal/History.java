package org.vipdrift.failover.internal.journal;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.internal.evidence.Past;

/**
 * Confined to one thread. What a journal's entries amount to, in bounded memory: the newest {@link #MOST} moves, and per
 * group where it stood last.
 */
final class History {

    static final int MOST = 2_000;
    private static final int MOST_OUTAGES = 5;
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

    /** Oldest first, an interrupted move where it began. */
    List<Drift> moves() {
        return List.copyOf(moves.values());
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

    private static Past later(Past before, Past now) {
        Epoch epoch = before.epoch().isOlderThan(now.epoch()) ? now.epoch() : before.epoch();
        List<Duration> outages = Stream.concat(before.outages().stream(), now.outages().stream()).toList();
        return new Past(epoch, now.holder(),
                outages.subList(Math.max(0, outages.size() - MOST_OUTAGES), outages.size()));
    }

    private Past past(Entry entry) {
        Drift drift = entry.drift();
        Optional<HostId> before = past(drift.group()).holder();
        return entry.type() == Entry.Type.INTENT ? new Past(drift.epoch(), before)
                : new Past(drift.epoch(), holderAfter(drift, before), outage(drift));
    }

    private static List<Duration> outage(Drift drift) {
        return drift.outcome() == Outcome.DONE && drift.outageMillis().isPresent()
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
