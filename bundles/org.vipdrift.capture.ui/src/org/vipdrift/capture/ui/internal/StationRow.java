package org.vipdrift.capture.ui.internal;

import java.net.InetAddress;
import java.util.Optional;
import org.vipdrift.capture.Station;
import org.vipdrift.capture.StationChange;

/**
 * Immutable. One line of the station table.
 *
 * @param vendor empty if not known
 */
record StationRow(Station station, String vendor) {

    InetAddress ip() {
        return station.ip();
    }

    /** How often its MAC changed since it was first heard. */
    long changes() {
        return station.changes().stream().filter(change -> !change.isNewStation()).count();
    }

    Optional<StationChange> lastChange() {
        return station.changes().stream().filter(change -> !change.isNewStation()).findFirst();
    }
}
