package org.vipdrift.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.vipdrift.core.MacAddress;

/**
 * Immutable. A MAC that answers for a VIP, or answered last.
 *
 * @param since when it was first seen to, without anybody in its place or silence between
 * @param begun whether it was seen to begin then; else it answered already when one first looked
 * @param last when it was seen last
 * @param witnesses by name
 */
public record Answerer(MacAddress mac, Instant since, boolean begun, Instant last, List<Witness> witnesses) {

    public Answerer {
        witnesses = List.copyOf(witnesses);
    }

    /** How old the newest evidence is. */
    public Duration age(Instant now) {
        Duration age = Duration.between(last, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
