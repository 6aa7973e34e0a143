package org.vipdrift.vrrp;

import java.net.InetAddress;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How a member stands in its election. Times are nanoseconds on the caller's monotonic clock.
 *
 * @param since when the state was entered
 * @param effectivePriority the priority with checks counted in, 0 when it must not hold
 * @param link whether the interface has its link
 * @param pinned held by a person's order: adverts go out with priority 254, so that nobody preempts
 * @param master whose adverts were heard last (itself as master), null if none were
 * @param masterPriority of its last advert
 * @param masterAdvertNanos the interval the master's adverts name; the own one until one is heard
 * @param lastAdvertAt when the last advert that counted was heard
 * @param masterDownAt when the master counts as dead without another advert; as master: when the next advert is due
 * @param wakeAt when {@link Event.Woke} is due next; {@link Long#MAX_VALUE} for never
 * @param question the number of the newest question to the wire
 * @param asking whether its answer is awaited
 * @param concerns what is wrong
 * @param why the last decision in a sentence
 * @param flaps what was seen of the group's moves, and until when it is held down
 * @param memory what the state machine keeps for itself
 */
public record Standing(ElectionState state, long since, int effectivePriority, boolean link, boolean pinned,
        @Nullable InetAddress master, int masterPriority, long masterAdvertNanos, long lastAdvertAt, long masterDownAt,
        long wakeAt, long question, boolean asking, Set<Concern> concerns, String why,
        Flaps flaps, Memory memory) {

    public Standing {
        concerns = Set.copyOf(concerns);
    }

    /** Whether the VIPs are on this member's interface, as far as the election knows: as master, and while an order has the word. */
    public boolean holding() {
        return memory.holding();
    }

    /** Before {@link Event.Started}. */
    public static Standing idle(Terms terms) {
        return idle(terms, Flaps.NONE);
    }

    /** Before {@link Event.Started}. @param flaps what was known of the group's moves before */
    public static Standing idle(Terms terms, Flaps flaps) {
        return new Standing(ElectionState.IDLE, 0, terms.priority(), true, false, null, 0, terms.advertNanos(), 0,
                Long.MAX_VALUE, Long.MAX_VALUE, 0, false, Set.of(), "", flaps, Memory.NONE);
    }
}
