package org.vipdrift.agent.api;

import org.vipdrift.core.GroupId;

/**
 * Runs an armed group's hooks before a planned move, ahead of its prepare: nothing has changed yet. One that fails vetoes
 * the move ({@link AgentError#VETO}).
 *
 * @param when {@link HookTerms.When#BEFORE_RELEASE} at the holder, {@link HookTerms.When#BEFORE_CLAIM} at the target
 * @param who the console and its user, for what the agent writes down
 */
public record HookOrder(GroupId group, HookTerms.When when, String who) {
}
