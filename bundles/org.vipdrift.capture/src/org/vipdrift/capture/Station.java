package org.vipdrift.capture;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.core.MacAddress;

/**
 * One IP address and who was heard to have it.
 *
 * @param macs the present MAC first, then earlier ones, latest first; at most 8
 * @param count packets that said so
 * @param changes latest first, at most 32
 */
public record Station(InetAddress ip, List<MacAddress> macs, Instant firstSeen, Instant lastSeen, long count,
        List<StationChange> changes) {
    static final int MOST_MACS = 8;
    static final int MOST_CHANGES = 32;

    public Station {
        macs = List.copyOf(macs);
        changes = List.copyOf(changes);
    }

    public MacAddress mac() {
        return macs.getFirst();
    }

    /** When it was last heard from one of its MACs; where that is no longer known, when it was first heard at all. */
    public Instant lastSeen(MacAddress mac) {
        return mac.equals(mac()) ? lastSeen
                : changes.stream().filter(change -> change.before().filter(mac::equals).isPresent()).findFirst()
                        .map(StationChange::at).orElse(firstSeen);
    }

    static Station fresh(StationChange change) {
        return new Station(change.ip(), List.of(change.now()), change.at(), change.at(), 1, List.of(change));
    }

    Station again(Instant at) {
        return new Station(ip, macs, firstSeen, at, count + 1, changes);
    }

    Station with(StationChange change) {
        List<MacAddress> others = macs.stream().filter(mac -> !mac.equals(change.now())).toList();
        return new Station(ip, first(change.now(), others, MOST_MACS), firstSeen, change.at(), count + 1,
                first(change, changes, MOST_CHANGES));
    }

    private static <T> List<T> first(T latest, List<T> earlier, int most) {
        return Stream.concat(Stream.of(latest), earlier.stream()).limit(most).toList();
    }
}
