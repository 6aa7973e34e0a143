package org.vipdrift.capture.ui.internal;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.vipdrift.capture.Station;
import org.vipdrift.capture.StationChange;
import org.vipdrift.control.OwnMove;

/**
 * Immutable. One line of the station table.
 *
 * @param vendor empty if not known
 * @param move of our own that its last change was, if any
 */
record StationRow(Station station, String vendor, Optional<OwnMove> move) {
    /** What changed last comes first, then by address, IPv4 before IPv6. */
    static final Comparator<StationRow> ORDER = Comparator
            .comparing((StationRow row) -> row.lastChange().map(StationChange::at).orElse(Instant.MIN)).reversed()
            .thenComparing(StationRow::ip, StationRow::compareAddresses);

    static StationRow of(Station station, String vendor, PlannedMoves planned) {
        return new StationRow(station, vendor,
                lastChange(station).flatMap(change -> ChangeRow.planned(change, planned)));
    }

    static int compareAddresses(InetAddress one, InetAddress other) {
        int lengths = Integer.compare(one.getAddress().length, other.getAddress().length);
        return lengths != 0 ? lengths : Arrays.compareUnsigned(one.getAddress(), other.getAddress());
    }

    InetAddress ip() {
        return station.ip();
    }

    /** How often its MAC changed since it was first heard. */
    long changes() {
        return station.changes().stream().filter(change -> !change.isNewStation()).count();
    }

    Optional<StationChange> lastChange() {
        return lastChange(station);
    }

    private static Optional<StationChange> lastChange(Station station) {
        return station.changes().stream().filter(change -> !change.isNewStation()).findFirst();
    }

    /** Whether its last change is one a person should know. */
    boolean isStriking() {
        return lastChange().isPresent() && move.filter(OwnMove::settled).isEmpty();
    }
}
