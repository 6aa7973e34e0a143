package org.vipdrift.agent.api;

import java.net.InetAddress;
import java.util.List;

/**
 * On what terms a host takes part in a group's automatic mode (VRRP, RFC 9568).
 *
 * @param version 3, or 2 for IPv4
 * @param virtualRouterId 1 to 255
 * @param priority 1 to 254
 * @param advertMillis advert interval: 10 to 40950, in steps of 10; version 2: whole seconds
 * @param preempt whether it takes over from a living master of lower priority, after {@code preemptDelayMillis}
 * @param members the other members
 * @param unicast adverts go to each member's address; else to the multicast group
 * @param witnesses addresses on the segment that hold nothing and count as voters when they answer
 * @param releaseWhenAlone whether a holder that is cut off lets go (fail closed); else it keeps (fail open)
 * @param holdSeconds how long the kernel keeps the VIPs without the agent's renewal (valid_lft); 0 for ever (fail open)
 */
public record ElectionTerms(int version, int virtualRouterId, int priority, long advertMillis, boolean preempt,
        long preemptDelayMillis, List<ElectionMember> members, boolean unicast, List<InetAddress> witnesses,
        boolean releaseWhenAlone, long holdSeconds, List<CheckTerms> checks) {

    public ElectionTerms {
        members = List.copyOf(members);
        witnesses = List.copyOf(witnesses);
        checks = List.copyOf(checks);
    }
}
