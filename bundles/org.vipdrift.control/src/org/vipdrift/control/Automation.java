package org.vipdrift.control;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.ArmingPlan;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.VipGroup;

/** Thread-safe. A group's automatic mode: settings, arming, disarming, and what would happen. */
public interface Automation {

    /** The settings a group has, or would be armed with: what is offered, with a virtual router id no other group has. */
    Automatic settings(GroupId group) throws ControlException;

    /** Changes the settings in the inventory; an armed group goes on with the old ones until it is armed again. */
    default VipGroup set(GroupId group, Automatic settings) throws ControlException {
        return set(group, settings, Map.of());
    }

    /**
     * The same together with priorities of members, all or nothing.
     *
     * @param settings null leaves them as they are
     * @param priorities 1 to 255; members that are not named keep theirs
     * @throws ControlException INVALID if a rule of the inventory is broken, NO_SUCH_ITEM if a host is no member
     */
    VipGroup set(GroupId group, @Nullable Automatic settings, Map<HostId, Integer> priorities)
            throws ControlException;

    /** Gathers fresh facts of all members and makes every check. Changes nothing. */
    ArmingPlan plan(GroupId group, Duration limit) throws ControlException, InterruptedException;

    /**
     * Arms the members of this plan and writes that into the journal. What happens on hosts is in the report.
     *
     * @throws ControlException UNSAFE if the plan is not allowed; nothing is changed then
     */
    ArmingReport arm(ArmingPlan plan, String why, Duration limit) throws ControlException, InterruptedException;

    /** Disarms all members that can be reached; who holds goes on holding. */
    ArmingReport disarm(GroupId group, String why, Duration limit) throws ControlException, InterruptedException;

    /**
     * Tells all members that can be reached that somebody has looked after a group that moved too often: it is held down no
     * more, and its moves are counted anew. The report's {@code armed} is true: the group stays armed.
     */
    ArmingReport acknowledge(GroupId group, String why, Duration limit) throws ControlException, InterruptedException;

    /** What happens if each member in turn dies, loses its link, or its agent is killed; by the agents' own engine. */
    List<Forecast> simulate(GroupId group, Duration limit) throws ControlException, InterruptedException;
}
