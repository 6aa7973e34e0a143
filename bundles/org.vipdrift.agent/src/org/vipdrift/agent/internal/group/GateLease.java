package org.vipdrift.agent.internal.group;

import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.internal.host.Gate;
import org.vipdrift.core.host.AddressFacts;

/**
 * Confined to the engine's thread. For how long one group's gate is known to be open. In the first second after a claim or a
 * start the agent has more to do, and the gate's time is a second then.
 */
final class GateLease {
    private static final Duration SETTLING = Duration.ofSeconds(1);
    /** A gate that is late by more than this part of its time may have closed by itself. */
    private static final double SURELY_OPEN = 0.75;

    /** When it was last known to be open for its rule's time, null if there is none. */
    private @Nullable Long openAt;
    private long settlesAt;

    /** The agent has just begun to keep it. */
    void begin(long now) {
        settlesAt = now + SETTLING.toNanos();
    }

    boolean isKept() {
        return openAt != null;
    }

    void end() {
        openAt = null;
    }

    /**
     * For how long it is opened now, in milliseconds: never longer than the hold time, unless that is shorter.
     *
     * @param holdSeconds the VIPs' lifetime
     */
    long millis(Gate.Rule rule, long holdSeconds, long now) {
        if (rule.millis() == 0 || now >= settlesAt) {
            return rule.millis();
        }
        long most = holdSeconds == AddressFacts.FOREVER ? SETTLING.toMillis()
                : Math.min(SETTLING.toMillis(), Duration.ofSeconds(holdSeconds).toMillis());
        return Math.max(rule.millis(), most);
    }

    /** It has been opened, or renewed, for so long. */
    void keep(Gate.Rule rule, long millis, long now) {
        openAt = now + Duration.ofMillis(millis - rule.millis()).toNanos();
    }

    /** It can't have closed by itself as yet: where its renewal says that it is gone, somebody removed it. */
    boolean isSurelyOpen(Gate.Rule rule, long now) {
        return openAt != null && !isLate(rule, now, SURELY_OPEN);
    }

    /** Whether the kernel itself may let nothing through any more. */
    boolean isExpired(Gate.Rule rule, long now) {
        return isLate(rule, now, 1);
    }

    /** Whether such a part of the gate's time is over since it was last known to be open. */
    private boolean isLate(Gate.Rule rule, long now, double part) {
        Long last = openAt;
        return rule.millis() > 0 && last != null
                && now - last >= Duration.ofMillis(rule.millis()).toNanos() * part;
    }
}
