package org.vipdrift.capture.internal.drift;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.drift.Holder;
import org.vipdrift.capture.drift.Subject;
import org.vipdrift.capture.drift.Takeover;
import org.vipdrift.core.MacAddress;

/** Confined to one thread. A takeover about which more may become known. */
final class Episode {
    private static final Duration AFTERMATH = Duration.ofSeconds(10);
    private static final int MOST = 64;
    private final Subject subject;
    private final Holder from;
    private final Holder to;
    private final Instant at;
    private final long packet;
    private final Duration silence;
    private final boolean resigned;
    private final List<Instant> announcedAt = new ArrayList<>(1);
    private boolean contested;
    private int announcements;
    private @Nullable Instant firstAnswer;
    private List<InetAddress> addresses = List.of();

    Episode(Subject subject, Holder from, Instant lastHeard, Sign first, boolean resigned) {
        this.subject = subject;
        this.from = from;
        to = first.by();
        at = first.at();
        packet = first.packet();
        Duration between = Duration.between(lastHeard, at);
        silence = between.isNegative() ? Duration.ZERO : between;
        this.resigned = resigned;
    }

    Holder to() {
        return to;
    }

    /** What the new holder does afterwards; others are ignored. */
    void note(Sign sign) {
        if (!sign.by().mac().equals(to.mac())) {
            return;
        }
        if (sign.kind() == Sign.Kind.ANNOUNCEMENT && !isPast(sign.at())) {
            announcements++;
            if (announcedAt.size() < MOST) {
                announcedAt.add(sign.at());
            }
        }
        if (sign.kind() == Sign.Kind.ANSWER && firstAnswer == null) {
            firstAnswer = sign.at();
        }
    }

    /** What the new holder of a virtual router says that this has; the latest counts. */
    void tell(MacAddress by, List<InetAddress> told) {
        if (by.equals(to.mac()) && !told.isEmpty()) {
            addresses = told.subList(0, Math.min(MOST, told.size()));
        }
    }

    void contest(Instant when) {
        contested |= !isPast(when);
    }

    private boolean isPast(Instant when) {
        return when.isAfter(at.plus(AFTERMATH));
    }

    Takeover takeover() {
        return new Takeover(subject, at, packet, from, to, silence, resigned, contested, announcements, announcedAt,
                Optional.ofNullable(firstAnswer), addresses);
    }
}
