package org.vipdrift.agent.api;

import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;

/**
 * Something an agent did or saw and wrote down, so that it can be told after a reconnect.
 *
 * @param number grows by one with each event of this host, over restarts and reboots
 * @param run the {@link Hello#bootId} under which {@code monotonicNanos} counts
 * @param wallMillis the host's wall clock then
 * @param what a stable word: started, armed, disarmed, master, backup, fault, claimed, released, asked, alarm, check,
 *            defended, suspended, resumed, maintenance, maintenance-over, held-down, acknowledged, hook,
 *            witness
 * @param epoch of the group then
 * @param sinceNanos for how long what it reports had been so (an asked wire, a silent master), 0 if that means nothing
 */
public record PastEvent(long number, String run, long monotonicNanos, long wallMillis, String what,
        @Nullable GroupId group, @Nullable Epoch epoch, long sinceNanos, String sentence) {
}
