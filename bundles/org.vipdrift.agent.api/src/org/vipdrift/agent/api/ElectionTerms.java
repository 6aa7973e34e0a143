package org.vipdrift.agent.api;

import java.net.InetAddress;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * On what terms a host takes part in a group's automatic mode (VRRP, RFC 9568).
 *
 * @param version 3, or 2 for IPv4
 * @param virtualRouterId 1 to 255
 * @param priority 0 for a witness, which takes part without ever holding; else 1 to 254, 255 for the owner
 * @param advertMillis advert interval: 10 to 40950, in steps of 10; version 2: whole seconds
 * @param preempt whether it takes over from a living master of lower priority, after {@code preemptDelayMillis}
 * @param members the other members, and with priority 0 hosts that are witnesses, which count as voters
 * @param unicast adverts go to each member's address; else to the multicast group
 * @param witnesses addresses on the segment that hold nothing and count as voters when they answer
 * @param releaseWhenAlone whether a holder that is cut off lets go (fail closed); else it keeps (fail open)
 * @param holdSeconds how long the kernel keeps the VIPs without the agent's renewal (valid_lft); 0 for ever (fail open)
 * @param gateMillis how long the kernel lets ARP, ND and traffic of the VIPs through without the agent's renewal, by
 *            nftables; 0 for no gate
 * @param dropsTraffic whether the holder answers ARP and ND alone (RFC 9568 6.1, Accept_Mode false)
 * @param flaps null for no limit
 */
public record ElectionTerms(int version, int virtualRouterId, int priority, long advertMillis, boolean preempt,
        long preemptDelayMillis, List<ElectionMember> members, boolean unicast, List<InetAddress> witnesses,
        boolean releaseWhenAlone, long holdSeconds, List<CheckTerms> checks, long gateMillis, boolean dropsTraffic,
        @Nullable FlapTerms flaps, List<HookTerms> hooks) {

    public ElectionTerms {
        members = List.copyOf(members);
        witnesses = List.copyOf(witnesses);
        checks = List.copyOf(checks);
        hooks = List.copyOf(hooks);
    }

    /** Whether the host takes part without ever holding. */
    public boolean isWitness() {
        return priority == 0;
    }

    /** Without a gate, a limit of moves or hooks. */
    public ElectionTerms(int version, int virtualRouterId, int priority, long advertMillis, boolean preempt,
            long preemptDelayMillis, List<ElectionMember> members, boolean unicast, List<InetAddress> witnesses,
            boolean releaseWhenAlone, long holdSeconds, List<CheckTerms> checks) {
        this(version, virtualRouterId, priority, advertMillis, preempt, preemptDelayMillis, members, unicast, witnesses,
                releaseWhenAlone, holdSeconds, checks, 0, false, null, List.of());
    }
}
