package org.vipdrift.control.internal.events;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.HostEvent;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.HostId;

/** Thread-safe. The newest events of all hosts, in one order of time. */
final class EventBook {
    static final int MOST = 5_000;
    private static final Comparator<HostEvent> BY_TIME = Comparator.comparing(HostEvent::at)
            .thenComparing(e -> e.host().name()).thenComparing(HostEvent::number);
    private final Map<HostId, HostEvent> last = new HashMap<>(); // guarded by this
    private List<HostEvent> events = List.of(); // guarded by this

    synchronized List<HostEvent> all() {
        return events;
    }

    /** A host's newest event, null if there is none. */
    synchronized @Nullable HostEvent last(HostId host) {
        return last.get(host);
    }

    /**
     * @param read of one host, in its order
     * @return those that were not known
     */
    synchronized List<HostEvent> add(HostId host, List<HostEvent> read) {
        Set<Same> known = events.stream().filter(e -> e.host().equals(host)).map(Same::of).collect(Collectors.toSet());
        List<HostEvent> fresh = read.stream().filter(e -> known.add(Same.of(e))).toList();
        if (!read.isEmpty()) {
            last.put(host, read.getLast());
        }
        if (!fresh.isEmpty()) {
            events = Stream.concat(events.stream(), fresh.stream()).sorted(BY_TIME)
                    .skip(Math.max(0, events.size() + fresh.size() - MOST)).toList();
        }
        return fresh;
    }

    /** What two readings of one event have in common; its time may have been told better the second time. */
    private record Same(HostId host, long number, String what, String sentence, @Nullable Epoch epoch) {

        static Same of(HostEvent event) {
            return new Same(event.host(), event.number(), event.what(), event.sentence(), event.epoch());
        }
    }

    /** Whether these are readings of one event. */
    static boolean isSame(HostEvent one, HostEvent other) {
        return Same.of(one).equals(Same.of(other));
    }
}
