package org.vipdrift.capture.ui.internal;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    static TakeoverRow of(Takeover takeover, Reasons planned) {
        return new TakeoverRow(takeover, addresses(takeover).stream()
                .flatMap(ip -> planned.explaining(ip, takeover.to().mac(), takeover.at()).stream()).findFirst());
    }

    /** What went with it: of a virtual router what its adverts say. */
    private static List<InetAddress> addresses(Takeover takeover) {
        return switch (takeover.subject()) {
            case Subject.Address(var ip) -> List.of(ip);
            case Subject.Router _ -> takeover.addresses();
        };
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
