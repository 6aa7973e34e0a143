package org.vipdrift.lab.watch.oracle;

/**
 * What a host's agent, and its kernel, said at one moment.
 *
 * @param atNanos when, CLOCK_MONOTONIC
 * @param mac with which the host answers
 * @param epoch of the group, as the agent has stored it
 * @param holding whether the agent says that it holds
 * @param carries whether the kernel has the VIP
 * @param armed whether it takes part in the group's automatic mode
 */
public record AgentLook(long atNanos, String host, String mac, long epoch, boolean holding, boolean carries,
        boolean armed) {
}
