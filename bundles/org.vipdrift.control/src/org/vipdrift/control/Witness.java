package org.vipdrift.control;

import java.time.Instant;

/**
 * Immutable. Who saw a MAC answer for a VIP.
 *
 * @param name a host's, or where a capture hears it: {@code eth0}, {@code h1/host0}
 * @param overheard whether it only listens: its silence says nothing
 * @param at when it saw it last
 */
public record Witness(String name, boolean overheard, Instant at) {
}
