package org.vipdrift.agent.internal.past;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Confined to one thread. The newest lines, in two pages: when one is full, the one before it is forgotten. */
final class PastPages {
    /** Two pages: 2000 events, 512 KiB. */
    private static final int MOST_LINES = 1000;
    private static final int MOST_OCTETS = 256 << 10;

    private List<PastLine> older = new ArrayList<>();
    private List<PastLine> newer = new ArrayList<>();
    private int octets;

    void addOlder(List<PastLine> lines) {
        older.addAll(lines);
    }

    void add(PastLine line) {
        newer.add(line);
        octets += line.json().length + 1;
    }

    /** Whether another line needs a new page. */
    boolean isFullFor(PastLine line) {
        return newer.size() >= MOST_LINES || !newer.isEmpty() && octets + line.json().length + 1 > MOST_OCTETS;
    }

    void turn() {
        older = newer;
        newer = new ArrayList<>();
        octets = 0;
    }

    /** The newer page's lines. */
    List<PastLine> newer() {
        return newer;
    }

    Stream<PastLine> lines() {
        return Stream.concat(older.stream(), newer.stream());
    }

    /** 0 if there is none. */
    long first() {
        return lines().mapToLong(PastLine::number).findFirst().orElse(0);
    }
}
