package org.vipdrift.failover;

import java.net.InetAddress;
import java.time.Instant;
import java.util.OptionalDouble;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;

/**
 * Immutable. An address went from one station to another, as one host heard it around a move, up to its verification.
 *
 * @param at the first sign of the new holder, wall clock of the console
 * @param silenceMillis from the last sign of the old holder that was heard to the first of the new one
 * @param announcements that were told of; an agent tells of one station's at most every quarter of a second
 * @param firstAnswerMillis how long after the first sign the new holder first answered a question; absent if unheard
 * @param contested whether another was heard, too, after the new holder
 */
public record WitnessedTakeover(HostId observer, InetAddress vip, Instant at, MacAddress from, MacAddress to,
        double silenceMillis, int announcements, OptionalDouble firstAnswerMillis, boolean contested) {
}
