package org.vipdrift.core.host;

import java.net.InetAddress;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How a host takes part in a group's automatic mode. Times are nanoseconds on the host's CLOCK_MONOTONIC.
 *
 * @param armedBy who armed the group
 * @param armedWhy what that person said, may be empty
 * @param armedAtMillis when, wall clock of the arming console
 * @param state "idle" (an order has the word), "backup", "master", "fault", or "witness" (it never holds)
 * @param since when the state was entered
 * @param version VRRP's version, 2 or 3
 * @param priority as configured, 1 to 254; 255 for the owner, 0 for a witness
 * @param effectivePriority with the checks counted in; 0 when it must not hold
 * @param reasons why the two differ, a sentence each
 * @param preempt whether it takes over from a living master of lower priority
 * @param holdSeconds lifetime of the VIPs in the kernel, 0 for ever
 * @param releaseWhenAlone whether a holder that is cut off lets go
 * @param master whose adverts were heard last, itself as master; null if none were
 * @param masterPriority of its last advert
 * @param lastAdvertAt when it was heard (as master: sent); 0 for never
 * @param masterDownAt when the master counts as dead without another one; as master: when the next advert is due
 * @param why the last decision, a sentence
 * @param heldDownUntil until when the group stays where it is because it moved too often, or did so last; 0 for never
 * @param moves how many moves of the group this host has counted towards that
 */
public record ElectionFacts(String armedBy, String armedWhy, long armedAtMillis, String state, long since, int version,
        int virtualRouterId, int priority, int effectivePriority, List<String> reasons, long advertMillis,
        boolean preempt, long holdSeconds, boolean releaseWhenAlone, @Nullable InetAddress master, int masterPriority,
        long lastAdvertAt, long masterDownAt, List<CheckFacts> checks, List<AlarmFacts> alarms, String why,
        long heldDownUntil, int moves) {
    public static final String MASTER = "master";
    public static final String BACKUP = "backup";
    public static final String FAULT = "fault";
    public static final String IDLE = "idle";
    public static final String WITNESS = "witness";

    public ElectionFacts {
        reasons = List.copyOf(reasons);
        checks = List.copyOf(checks);
        alarms = List.copyOf(alarms);
    }

    /** Of a group that has not moved. */
    public ElectionFacts(String armedBy, String armedWhy, long armedAtMillis, String state, long since, int version,
            int virtualRouterId, int priority, int effectivePriority, List<String> reasons, long advertMillis,
            boolean preempt, long holdSeconds, boolean releaseWhenAlone, @Nullable InetAddress master,
            int masterPriority, long lastAdvertAt, long masterDownAt, List<CheckFacts> checks, List<AlarmFacts> alarms,
            String why) {
        this(armedBy, armedWhy, armedAtMillis, state, since, version, virtualRouterId, priority, effectivePriority,
                reasons, advertMillis, preempt, holdSeconds, releaseWhenAlone, master, masterPriority, lastAdvertAt,
                masterDownAt, checks, alarms, why, 0, 0);
    }

    /** For how long the group stays where it is yet. @param now on the host's CLOCK_MONOTONIC; 0 if it is free */
    public long heldDownNanos(long now) {
        return Math.max(0, heldDownUntil - now);
    }

    /** Whether the host takes part without ever holding. */
    public boolean isWitness() {
        return state.equals(WITNESS) || priority == 0;
    }
}
