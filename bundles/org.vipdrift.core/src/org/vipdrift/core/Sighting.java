package org.vipdrift.core;

import java.net.InetAddress;
import java.time.Instant;

/**
 * One piece of wire evidence: this MAC answered for this IP, seen by this observer, at this time.
 *
 * @param observer a host name or the name of a local interface
 * @param at on the clock of the one who reads it (an agent's time is corrected by the measured offset)
 */
public record Sighting(InetAddress ip, MacAddress mac, String observer, Instant at) {
}
