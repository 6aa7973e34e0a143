package org.vipdrift.capture.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.capture.drift.Subject;
import org.vipdrift.capture.drift.Takeover;
import org.vipdrift.control.OwnMove;

/**
 * Immutable. One line of the takeovers.
 *
 * @param move of our own that it was, if any
 */
record TakeoverRow(Takeover takeover, Optional<OwnMove> move) {

    /** What stays the same while more becomes known of it. */
    record Key(Subject subject, long packet, Instant at) {
    }

    static TakeoverRow of(Takeover takeover, PlannedMoves planned) {
        return new TakeoverRow(takeover, takeover.subject() instanceof Subject.Address(var ip)
                ? planned.explaining(ip, takeover.to().mac(), takeover.at())
                : Optional.empty());
    }

    Key key() {
        return new Key(takeover.subject(), takeover.packet(), takeover.at());
    }

    /** Whether a person should know: all but moves of ours of which is known how they ended. */
    boolean isStriking() {
        return takeover.contested() || move.filter(OwnMove::settled).isEmpty();
    }

    /** From the first sign of the new holder to its first answer. */
    Optional<Duration> answeredAfter() {
        return takeover.firstAnswer().map(answer -> Duration.between(takeover.at(), answer));
    }

    String remark() {
        return Stream.of(takeover.contested() ? Messages.takeoverContested : "",
                takeover.resigned() ? Messages.takeoverResigned : "", move.map(PlannedMoves::text).orElse(""))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }
}
