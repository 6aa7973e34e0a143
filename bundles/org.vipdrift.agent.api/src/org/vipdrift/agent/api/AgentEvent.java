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
 * @param said of a SIGHTING, in what way the station spoke for the address; null from agents that don't tell
 */
public record AgentEvent(Kind kind, long monotonicNanos, String interfaceName, @Nullable InetAddress address,
        @Nullable MacAddress mac, @Nullable GroupId group, String sentence, @Nullable Said said) {

    /** Whatever is no sighting. */
    public AgentEvent(Kind kind, long monotonicNanos, String interfaceName, @Nullable InetAddress address,
            @Nullable MacAddress mac, @Nullable GroupId group, String sentence) {
        this(kind, monotonicNanos, interfaceName, address, mac, group, sentence, null);
    }

    /** LINK, ADDRESS, NEIGHBOUR: from netlink. SIGHTING: ARP or NA heard for a managed VIP. GRANT: the agent acted. ELECTION: how
     * the host stands in a group's automatic mode has changed, or a check's result: the facts say the rest. */
    public enum Kind {
        LINK, ADDRESS, NEIGHBOUR, SIGHTING, GRANT, ELECTION
    }

    /**
     * ANSWER: an ARP reply, a solicited NA. ANNOUNCEMENT: what makes all who hear it learn, gratuitous ARP or an
     * unsolicited NA with override. USE: anything else under the address, as a question to another.
     */
    public enum Said {
        ANSWER, ANNOUNCEMENT, USE
    }
}
