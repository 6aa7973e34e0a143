package org.vipdrift.inventory;

import java.net.InetAddress;
import java.util.List;
import org.vipdrift.core.HostId;

/**
 * The settings of a group's automatic mode. That they are there does not mean that it is armed: that is what the members'
 * agents say.
 *
 * @param virtualRouterId 1 to 255, the same at all members and used by nobody else on the segment
 * @param version VRRP's version: 3, or 2 for IPv4
 * @param advertMillis advert interval: 10 to 40950 in steps of 10; version 2: whole seconds
 * @param preempt whether a member takes over from a living holder of lower priority
 * @param preemptDelayMillis for how long it must be fit before it does
 * @param unicast adverts go to each member's address; else to the multicast group
 * @param witnesses addresses on the segment that count as voters when they answer
 * @param releaseWhenAlone whether a holder that is cut off lets go (fail closed); else it keeps (fail open)
 * @param holdSeconds how long the kernel keeps the VIPs without the agent's renewal; 0 for ever
 * @param gateMillis how long the kernel lets packets of the VIPs through without the agent's renewal; 0 for no gate
 * @param accept whether the holder takes traffic for the VIPs besides ARP and ND (RFC 9568 6.1, Accept_Mode)
 * @param witnessHosts managed hosts that take part without ever holding, and count as voters
 */
public record Automatic(int virtualRouterId, int version, long advertMillis, boolean preempt, long preemptDelayMillis,
        boolean unicast, List<InetAddress> witnesses, boolean releaseWhenAlone, long holdSeconds,
        List<ServiceCheck> checks, long gateMillis, boolean accept, FlapLimit flaps, List<Hook> hooks,
        List<HostId> witnessHosts) {
    public static final int DEFAULT_VERSION = 3;
    public static final long DEFAULT_ADVERT_MILLIS = 50;
    public static final long DEFAULT_HOLD_SECONDS = 2;
    /** Voters: of fewer, who is cut off is never in a majority, and neither is the other. */
    public static final int FEWEST_FOR_MAJORITY = 3;

    public Automatic {
        witnesses = List.copyOf(witnesses);
        checks = List.copyOf(checks);
        hooks = List.copyOf(hooks);
        witnessHosts = List.copyOf(witnessHosts);
    }

    /** Without witnesses that are managed hosts. */
    public Automatic(int virtualRouterId, int version, long advertMillis, boolean preempt, long preemptDelayMillis,
            boolean unicast, List<InetAddress> witnesses, boolean releaseWhenAlone, long holdSeconds,
            List<ServiceCheck> checks, long gateMillis, boolean accept, FlapLimit flaps, List<Hook> hooks) {
        this(virtualRouterId, version, advertMillis, preempt, preemptDelayMillis, unicast, witnesses, releaseWhenAlone,
                holdSeconds, checks, gateMillis, accept, flaps, hooks, List.of());
    }

    /** With accept mode and the usual limit of moves, without a gate or hooks. */
    public Automatic(int virtualRouterId, int version, long advertMillis, boolean preempt, long preemptDelayMillis,
            boolean unicast, List<InetAddress> witnesses, boolean releaseWhenAlone, long holdSeconds,
            List<ServiceCheck> checks) {
        this(virtualRouterId, version, advertMillis, preempt, preemptDelayMillis, unicast, witnesses, releaseWhenAlone,
                holdSeconds, checks, 0, true, FlapLimit.DEFAULT, List.of());
    }

    /** The same with other hooks. */
    public Automatic withHooks(List<Hook> other) {
        return new Automatic(virtualRouterId, version, advertMillis, preempt, preemptDelayMillis, unicast, witnesses,
                releaseWhenAlone, holdSeconds, checks, gateMillis, accept, flaps, other, witnessHosts);
    }

    /** The same with another limit of moves. */
    public Automatic with(FlapLimit other) {
        return new Automatic(virtualRouterId, version, advertMillis, preempt, preemptDelayMillis, unicast, witnesses,
                releaseWhenAlone, holdSeconds, checks, gateMillis, accept, other, hooks, witnessHosts);
    }

    /** The same with other witnesses. */
    public Automatic with(Witnesses other) {
        return new Automatic(virtualRouterId, version, advertMillis, preempt, preemptDelayMillis, unicast,
                other.addresses(), releaseWhenAlone, holdSeconds, checks, gateMillis, accept, flaps, hooks,
                other.hosts());
    }

    /** The same with another gate and accept mode. */
    public Automatic withGate(long millis, boolean accepting) {
        return new Automatic(virtualRouterId, version, advertMillis, preempt, preemptDelayMillis, unicast, witnesses,
                releaseWhenAlone, holdSeconds, checks, millis, accepting, flaps, hooks, witnessHosts);
    }

    /** Addresses and hosts together, as they are written. */
    public Witnesses allWitnesses() {
        return new Witnesses(witnesses, witnessHosts);
    }

    /** Those of one occasion, in their order. */
    public List<Hook> hooks(Hook.When when) {
        return hooks.stream().filter(hook -> hook.when() == when).toList();
    }

    /**
     * What a group is offered that has no settings yet. Of two members a holder keeps what it has: one that cannot reach the
     * other does not know which of them is cut off. Of more it knows, and lets go, for a majority may have another holder.
     */
    public static Automatic offered(int virtualRouterId, int members) {
        return defaults(virtualRouterId).releasing(members >= FEWEST_FOR_MAJORITY);
    }

    /** The same, where a holder that is cut off lets go or does not. */
    public Automatic releasing(boolean whenAlone) {
        return new Automatic(virtualRouterId, version, advertMillis, preempt, preemptDelayMillis, unicast, witnesses,
                whenAlone, holdSeconds, checks, gateMillis, accept, flaps, hooks, witnessHosts);
    }

    /** What settings mean that are not written, besides the virtual router id. */
    public static Automatic defaults(int virtualRouterId) {
        return new Automatic(virtualRouterId, DEFAULT_VERSION, DEFAULT_ADVERT_MILLIS, false, 0, false, List.of(), false,
                DEFAULT_HOLD_SECONDS, List.of());
    }
}
