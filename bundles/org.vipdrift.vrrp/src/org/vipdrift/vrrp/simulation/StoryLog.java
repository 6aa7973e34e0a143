package org.vipdrift.vrrp.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Confined to its world's thread. What happened, for people; keeps nothing unless asked to. */
final class StoryLog {
    private final boolean on;
    private final List<Entry> entries = new ArrayList<>();

    /** @param plain whether it is for anybody, not for who looks for a fault in the election */
    record Entry(long at, String who, String sentence, boolean plain) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%10.3f ms  %-8s %s", at / 1e6, who, sentence);
        }
    }

    StoryLog(boolean on) {
        this.on = on;
    }

    boolean isOn() {
        return on;
    }

    void add(long at, String who, String sentence, boolean plain) {
        if (on) {
            entries.add(new Entry(at, who, sentence, plain));
        }
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
