package org.vipdrift.agent.api;

import java.util.List;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Vip;

/**
 * From now on this host is out of a group's automatic moves, or no longer so; it survives restarts and reboots. Who holds
 * goes on holding, nobody claims unasked, and orders of people are carried out as ever. Of a group that is not armed it is
 * kept for when it is.
 *
 * @param vips of the group, if the agent does not know it yet
 * @param interfaceName where they would be, if the agent does not know the group yet
 * @param scope "host" or "group": whether a person spoke of the whole host or of the whole group; the one does not end
 *            the other
 * @param on whether it begins; begun again, the new words and time count
 * @param forSeconds how long, counted while the agent runs; 0 until it is ended
 * @param who the console and its user
 * @param why what the person said
 * @param atMillis when, wall clock of the console, milliseconds since 1970
 */
public record MaintenanceOrder(GroupId group, List<Vip> vips, String interfaceName, String scope, boolean on,
        long forSeconds, String who, String why, long atMillis) {

    public MaintenanceOrder {
        vips = List.copyOf(vips);
    }
}
