package org.vipdrift.agent.api;

import org.vipdrift.core.GroupId;

/** An order that needs nothing but the group. */
public record GroupOrder(GroupId group) {
}
