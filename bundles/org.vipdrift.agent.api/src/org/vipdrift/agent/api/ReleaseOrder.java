package org.vipdrift.agent.api;

import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;

/**
 * @param takeBackMillis if positive, the release is tentative: without a {@link SettleOrder} within this time the agent
 *            asks the wire, and takes the VIPs back if nobody answers for any of them. It must be longer than the
 *            target's prepare deadline, so that the two can never both hold.
 */
public record ReleaseOrder(GroupId group, Epoch epoch, long takeBackMillis) {
}
