package org.vipdrift.agent.internal.group;

import org.vipdrift.agent.api.AckOrder;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.internal.election.GroupElection;

/** Confined to the engine's thread. Frees groups that moved too often and are held down, when a person says so. */
final class Acknowledging {
    private final Moves moves;
    private final GroupEvents events;

    Acknowledging(Moves moves, GroupEvents events) {
        this.moves = moves;
        this.events = events;
    }

    Done acknowledge(AckOrder order) throws OrderRefused {
        ArmCheck.checkWords(order.who(), order.why());
        Timeline timeline = moves.begin();
        Group group = moves.groups.find(order.group());
        GroupElection election = group == null ? null : group.election;
        if (group == null || election == null) {
            throw new OrderRefused(AgentError.NOT_HELD, "The automatic mode of group " + order.group()
                    + " is not in force on this host; there is nothing to acknowledge.");
        }
        boolean was = election.isHeldDown();
        events.elected(group, "acknowledged", 0, "Acknowledged by " + order.who()
                + (order.why().isEmpty() ? "." : ": " + order.why() + "."));
        election.acknowledge();
        return timeline.done(was ? "Acknowledged: group " + group.id() + " is held down no more on this host."
                : "Group " + group.id() + " was not held down on this host; its moves are counted anew.");
    }
}
