package org.vipdrift.vrrp;

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
     * Whether the other members have been hearing the holder from which the order takes the VIPs, or which this member was, and
     * still wait for its next advert.
     *
     * @param standing of a member for which the order has had the word from its beginning
     */
    public static boolean isInTime(Standing standing, long now) {
        return standing.state() == ElectionState.IDLE && !standing.memory().overtaken() && standing.master() != null
                && now - standing.lastAdvertAt() < 3 * standing.masterAdvertNanos();
    }
}
