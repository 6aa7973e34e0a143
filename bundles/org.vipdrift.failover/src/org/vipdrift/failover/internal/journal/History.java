package org.vipdrift.failover.internal.journal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.internal.evidence.Past;

/**
 * Confined to one thread. What a journal's entries amount to, in bounded memory: the newest {@link #MOST} moves, and per
 * group where it stood last.
 */
final class History {

    static final int MOST = 2_000;

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
        return new Past(epoch, now.holder());
    }

    private Past past(Entry entry) {
        Drift drift = entry.drift();
        Optional<HostId> before = past(drift.group()).holder();
        return new Past(drift.epoch(), entry.type() == Entry.Type.INTENT ? before : holderAfter(drift, before));
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
