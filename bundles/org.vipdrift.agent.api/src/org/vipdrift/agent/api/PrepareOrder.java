package org.vipdrift.agent.api;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Vip;

/**
 * @param epoch newer than any the agent has accepted for the group; it is persisted before the answer
 * @param deadlineMillis how long from now the order that follows is accepted; afterwards it is refused with
 *            {@link AgentError#DEADLINE_PASSED}, and nothing happens but what {@link Role#TAKE_OVER} says
 * @param who the console and its user, for the agent's log
 * @param handover if given, a holder that has released tells its peer at once, and a target claims when it is told; an
 *            agent that does not know this leaves it to the console's claim, which comes in any case
 */
public record PrepareOrder(GroupId group, List<Vip> vips, String interfaceName, Epoch epoch, Role role,
        long deadlineMillis, String who, @Nullable Handover handover) {

    public PrepareOrder {
        vips = List.copyOf(vips);
    }

    /** An order without a hand-over. */
    public PrepareOrder(GroupId group, List<Vip> vips, String interfaceName, Epoch epoch, Role role,
            long deadlineMillis, String who) {
        this(group, vips, interfaceName, epoch, role, deadlineMillis, who, null);
    }
}
