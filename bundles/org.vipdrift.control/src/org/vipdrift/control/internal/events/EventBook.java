package org.vipdrift.control.internal.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vipdrift.control.HostEvent;
import org.vipdrift.core.HostId;

/** Thread-safe. The newest events of all hosts, in one order of time. */
final class EventBook {
    static final int MOST = 5_000;
    private static final Comparator<HostEvent> BY_TIME = Comparator.comparing(HostEvent::at)
            .thenComparing(e -> e.host().name()).thenComparing(HostEvent::number);
    private final Map<HostId, Long> last = new HashMap<>(); // guarded by this
    private List<HostEvent> events = List.of(); // guarded by this

    synchronized List<HostEvent> all() {
        return events;
    }

    /** The number of a host's newest event, 0 if there is none. */
    synchronized long last(HostId host) {
        return last.getOrDefault(host, 0L);
    }

    /** @param fresh of one host, in its order; a number that is not greater than the last begins its count anew */
    synchronized void add(HostId host, List<HostEvent> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        List<HostEvent> all = new ArrayList<>(events);
        all.addAll(fresh);
        all.sort(BY_TIME);
        events = List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
        last.put(host, fresh.getLast().number());
    }
}
