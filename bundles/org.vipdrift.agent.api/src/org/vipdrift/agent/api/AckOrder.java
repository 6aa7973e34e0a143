package org.vipdrift.agent.api;

import org.vipdrift.core.GroupId;

/**
 * Somebody has looked after a group that moved too often: it is held down no more, and what was counted is forgotten. Needs
 * no epoch, for nothing is granted or taken by it; of a group that is not held down the count begins anew.
 *
 * @param who the console and its user
 * @param why what the person said, may be empty
 * @param atMillis when, wall clock of the console, milliseconds since 1970
 */
public record AckOrder(GroupId group, String who, String why, long atMillis) {
}
