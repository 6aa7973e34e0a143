package org.vipdrift.agent.api;

import java.net.InetAddress;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.MacAddress;

/**
 * Something an agent saw or did.
 *
 * @param kind what it is about
 * @param monotonicNanos when, on the agent's CLOCK_MONOTONIC
 * @param address the IP address concerned, if one is
 * @param mac the station concerned, if one is
 */
public record AgentEvent(Kind kind, long monotonicNanos, String interfaceName, @Nullable InetAddress address,
        @Nullable MacAddress mac, @Nullable GroupId group, String sentence) {

    /** LINK, ADDRESS, NEIGHBOUR: from netlink. SIGHTING: ARP or NA heard for a managed VIP. GRANT: the agent acted. */
    public enum Kind {
        LINK, ADDRESS, NEIGHBOUR, SIGHTING, GRANT
    }
}
