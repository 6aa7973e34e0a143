package org.vipdrift.control.internal.board;

import java.time.Instant;
import org.vipdrift.failover.port.Reading;

/** Immutable. What was last seen of a host. */
record Observation(Reading reading, Instant at) {
}
