package org.vipdrift.failover;

import org.vipdrift.core.HostId;

/**
 * A step as it went.
 *
 * @param startMillis since the beginning of the move, on the console's clock (agents' times corrected by the measured
 *            offset)
 * @param millis how long it took
 * @param undone whether it was undone later
 */
public record StepReport(String name, HostId host, double startMillis, double millis, boolean succeeded,
        boolean undone, String sentence) {
}
