package org.vipdrift.capture.ui.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.StationChange;
import org.vipdrift.control.OwnMove;

/**
 * Immutable. One line of the list of changes.
 *
 * @param move of our own that it was, if any
 */
record ChangeRow(StationChange change, Optional<OwnMove> move) {

    /** New stations come after the others, each part latest first. */
    static List<ChangeRow> of(List<StationChange> latestFirst, PlannedMoves planned) {
        return latestFirst.stream().sorted(Comparator.comparing(StationChange::isNewStation))
                .map(change -> new ChangeRow(change, planned(change, planned))).toList();
    }

    static Optional<OwnMove> planned(StationChange change, PlannedMoves planned) {
        return planned.explaining(change);
    }

    /** Whether a person should know: neither new nor a move of ours of which is known how it ended. */
    boolean isStriking() {
        return !change.isNewStation() && move.filter(OwnMove::settled).isEmpty();
    }

    /** What the wire showed, then the move it was. */
    String text() {
        return change.text() + move.map(own -> "  " + PlannedMoves.text(own)).orElse("");
    }
}
