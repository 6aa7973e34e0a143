package org.vipdrift.failover.port;

import java.time.Duration;
import java.util.Optional;

/**
 * What a member is prepared for.
 *
 * @param deadline how long from the agent's acceptance the claim or release that follows is valid
 * @param pass for an end of a move whose ends can hand over between themselves
 * @param who the console and its user
 */
public record Terms(Role role, Duration deadline, Optional<HandoverPass> pass, String who) {
}
