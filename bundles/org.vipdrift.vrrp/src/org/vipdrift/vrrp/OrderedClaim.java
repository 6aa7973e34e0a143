package org.vipdrift.vrrp;

import java.net.InetAddress;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a claim by a person's order asks first. The members that are not of the move know nothing of it: where the claim comes
 * later than they wait for an advert, they may hold by now. Then the target first sends adverts without holding, as one that
 * preempts does, so that a member that holds lets go; and it claims when the wire is silent.
 */
public final class OrderedClaim {
    /** How long the wire is asked each time, in nanoseconds. */
    public static final long WINDOW = Timing.LEAST_WINDOW;
    /** How much later than the answer a claim is still covered by it, in nanoseconds. */
    public static final long STALE = Timing.STALE;
    /** How often it is asked before the claim is given up. */
    public static final int MOST_QUESTIONS = 10;
    /** The priority of the adverts that go ahead. */
    public static final int PRIORITY = Terms.BY_ORDER;

    private OrderedClaim() {
    }

    /**
     * Whether the other members still wait for an advert of the holder from which the order takes the VIPs.
     *
     * @param holder whose adverts were heard last when the order took the word (itself as holder), null if none were
     */
    public static boolean isInTime(Standing standing, @Nullable InetAddress holder, long now) {
        return holder != null && holder.equals(standing.master()) && standing.masterPriority() != Terms.RELEASING
                && now - standing.lastAdvertAt() < 3 * standing.masterAdvertNanos();
    }
}
