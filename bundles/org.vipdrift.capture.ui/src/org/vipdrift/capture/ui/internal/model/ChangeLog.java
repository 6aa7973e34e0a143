package org.vipdrift.capture.ui.internal.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.vipdrift.capture.StationChange;

/** Thread-safe. The latest changes of all stations. */
public final class ChangeLog {
    private static final int MOST = 1000;
    /** Guarded by itself, latest first. */
    private final Deque<StationChange> changes = new ArrayDeque<>();

    public void add(StationChange change) {
        synchronized (changes) {
            changes.addFirst(change);
            if (changes.size() > MOST) {
                changes.removeLast();
            }
        }
    }

    /** Latest first. */
    public List<StationChange> snapshot() {
        synchronized (changes) {
            return List.copyOf(changes);
        }
    }

    public void clear() {
        synchronized (changes) {
            changes.clear();
        }
    }
}
