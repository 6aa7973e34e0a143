package org.vipdrift.agent.api;

import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;

/** The move of this epoch is over; whatever the agent holds now is what it shall go on holding. */
public record SettleOrder(GroupId group, Epoch epoch) {
}
