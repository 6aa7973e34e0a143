package org.vipdrift.agent.internal.events;

/** Confined to one thread. How many events of a kind may be told: so many at once, and so many a second. */
final class EventBudget {
    private static final long SECOND = 1_000_000_000L;

    private final long burst;
    private final long perSecond;
    /** In billionths of an event. */
    private long left;
    private long last;

    EventBudget(long burst, long perSecond, long nowNanos) {
        this.burst = burst * SECOND;
        this.perSecond = perSecond;
        left = this.burst;
        last = nowNanos;
    }

    boolean allows(long nowNanos) {
        long passed = Math.min(nowNanos - last, burst / perSecond);
        left = Math.min(burst, left + passed * perSecond);
        last = nowNanos;
        if (left < SECOND) {
            return false;
        }
        left -= SECOND;
        return true;
    }
}
