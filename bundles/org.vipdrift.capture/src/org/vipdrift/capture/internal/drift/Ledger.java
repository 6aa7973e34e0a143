package org.vipdrift.capture.internal.drift;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.drift.Takeover;

/** Confined to one thread. The takeovers so far; when there are too many, the oldest are forgotten and counted. */
final class Ledger {
    private final int most;
    private final Deque<Episode> episodes = new ArrayDeque<>();
    private final List<Episode> fresh = new ArrayList<>();
    private long forgotten;

    Ledger(int most) {
        this.most = most;
    }

    void add(Episode episode) {
        episodes.add(episode);
        fresh.add(episode);
        if (episodes.size() > most) {
            episodes.removeFirst();
            forgotten++;
        }
    }

    void withdraw(@Nullable Episode episode) {
        if (episode != null) {
            episodes.removeLastOccurrence(episode);
            fresh.remove(episode);
        }
    }

    /** Those added since the last call. */
    List<Takeover> takeFresh() {
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<Takeover> taken = fresh.stream().map(Episode::takeover).toList();
        fresh.clear();
        return taken;
    }

    List<Takeover> all() {
        return episodes.stream().map(Episode::takeover).toList();
    }

    long forgotten() {
        return forgotten;
    }
}
