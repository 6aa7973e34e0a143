package org.vipdrift.control.internal.board;

import java.time.Instant;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.failover.port.Contact;
import org.vipdrift.failover.port.Reading;

/**
 * Immutable. What was last seen of a host.
 *
 * @param begun when it was asked
 * @param at when it had answered, or failed to
 * @param facts the last ones read, now or before; null if there never were any, or the agent is gone
 * @param factsAt when those were read
 * @param before how it was reached the time before; null if this was the first time
 */
record Observation(Reading reading, Instant begun, Instant at, @Nullable HostFacts facts, @Nullable Instant factsAt,
        @Nullable Contact before) {

    static Observation of(Reading reading, Instant begun, Instant at, @Nullable Observation last) {
        HostFacts read = reading.facts().orElse(null);
        Contact before = last == null ? null : last.reading().contact();
        if (read != null || last == null || reading.contact() == Contact.NO_AGENT) {
            return new Observation(reading, begun, at, read, read == null ? null : at, before);
        }
        return new Observation(reading, begun, at, last.facts(), last.factsAt(), before);
    }

    /** An agent that answered, or was not there, a moment ago: it may just be starting. */
    boolean isFirstSilence() {
        return reading.contact() == Contact.AGENT_DEAD
                && (before == Contact.ATTACHED || before == Contact.NO_AGENT);
    }
}
