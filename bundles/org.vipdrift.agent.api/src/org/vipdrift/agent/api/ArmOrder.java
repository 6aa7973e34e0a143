package org.vipdrift.agent.api;

import java.util.List;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Vip;

/**
 * From now on this host takes part in the group's election; it survives restarts and reboots. Armed again with other terms,
 * the new ones count; who holds goes on holding.
 *
 * @param epoch newer than any the agent has accepted for the group; persisted before the answer
 * @param who the console and its user
 * @param why what the person said, may be empty
 * @param atMillis when, wall clock of the console, milliseconds since 1970
 */
public record ArmOrder(GroupId group, List<Vip> vips, String interfaceName, Epoch epoch, ElectionTerms terms,
        String who, String why, long atMillis) {

    public ArmOrder {
        vips = List.copyOf(vips);
    }
}
