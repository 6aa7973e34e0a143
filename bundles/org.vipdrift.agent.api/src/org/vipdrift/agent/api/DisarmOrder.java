package org.vipdrift.agent.api;

import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;

/**
 * This host takes part no more; if it holds, it goes on holding, without a lifetime.
 *
 * @param epoch newer than any the agent has accepted for the group
 */
public record DisarmOrder(GroupId group, Epoch epoch, String who, String why) {
}
