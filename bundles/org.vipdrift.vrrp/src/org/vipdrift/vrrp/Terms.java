package org.vipdrift.vrrp;

import java.net.InetAddress;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * On what terms a member takes part in its group's election.
 *
 * @param version 3 (RFC 9568) or 2 (RFC 3768, IPv4 only)
 * @param virtualRouterId 1 to 255
 * @param priority 1 to 254, 255 for the owner of the addresses, 0 for a witness, which never holds
 * @param address this member's own address on the segment: the source of its adverts, and what decides between equals
 * @param advertNanos advert interval: 10 ms to 40.95 s in steps of 10 ms; version 2: 1 to 255 s
 * @param preempt whether a backup takes over from a living master of lower priority
 * @param preemptDelayNanos for how long it must have been fit and hearing such a master before it does
 * @param rivals the other members
 * @param witnesses addresses on the segment that hold nothing and count as voters when they answer
 * @param hasGateway whether the segment has a gateway, which then must answer for a wire to count as alive
 * @param alone what a holder does that finds itself cut off
 * @param holdNanos how long the kernel keeps the VIPs without renewal; 0 for ever
 * @param vips the group's addresses: adverts that stand for none of them are a stranger's; empty where that is not checked
 * @param limit how often the group may move by itself; null for as often as it likes
 */
public record Terms(int version, int virtualRouterId, int priority, InetAddress address, long advertNanos,
        boolean preempt, long preemptDelayNanos, List<Rival> rivals, List<InetAddress> witnesses, boolean hasGateway,
        AlonePolicy alone, long holdNanos, List<InetAddress> vips, @Nullable MoveLimit limit) {
    /** Voters: of fewer, who is cut off is never in a majority, and neither is the other. */
    public static final int FEWEST_FOR_MAJORITY = 3;
    public static final int OWNER = 255;
    /** The priority of adverts of a master that lets go. */
    public static final int RELEASING = 0;
    /** The priority of adverts of a master that a person put in place. */
    static final int BY_ORDER = OWNER - 1;
    /** The priority of adverts of a holder for which an order has the word. */
    static final int UNDER_ORDER = OWNER - 2;

    public Terms {
        rivals = List.copyOf(rivals);
        witnesses = List.copyOf(witnesses);
        vips = List.copyOf(vips);
    }

    /** Whether this one takes part without ever holding. */
    public boolean isWitness() {
        return priority == RELEASING;
    }

    /** Without a limit of moves. */
    public Terms(int version, int virtualRouterId, int priority, InetAddress address, long advertNanos, boolean preempt,
            long preemptDelayNanos, List<Rival> rivals, List<InetAddress> witnesses, boolean hasGateway,
            AlonePolicy alone, long holdNanos, List<InetAddress> vips) {
        this(version, virtualRouterId, priority, address, advertNanos, preempt, preemptDelayNanos, rivals, witnesses,
                hasGateway, alone, holdNanos, vips, null);
    }

    /** The same with a limit of moves, or without one. */
    public Terms limited(@Nullable MoveLimit to) {
        return new Terms(version, virtualRouterId, priority, address, advertNanos, preempt, preemptDelayNanos, rivals,
                witnesses, hasGateway, alone, holdNanos, vips, to);
    }

    /** Whether there can be a majority while voters are parted. */
    boolean knowsMajority() {
        return voters() >= FEWEST_FOR_MAJORITY;
    }

    /** Members and witnesses. */
    public int voters() {
        return 1 + rivals.size() + witnesses.size();
    }
}
