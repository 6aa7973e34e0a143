package org.vipdrift.control;

import java.time.Duration;
import java.util.List;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;

/**
 * Thread-safe. Takes up agents that another console has installed. Nothing needs to be exchanged with them: whoever may log
 * in to a host and become root there may use its agent, and hosts' keys are accepted by each console for itself.
 */
public interface Adoption {

    /**
     * Asks the agents of these hosts, and puts the groups they know and this inventory does not into it. The hosts are
     * asked together, for each knows of itself alone.
     *
     * @throws ControlException if the inventory can't be changed
     */
    Adopted adopt(List<HostId> hosts, Duration limit) throws ControlException, InterruptedException;

    /**
     * @param groups those that are in the inventory now and were not before
     * @param sentences what to know about those groups, and what to look after
     */
    record Adopted(List<Found> hosts, List<GroupId> groups, List<String> sentences) {
        public Adopted {
            hosts = List.copyOf(hosts);
            groups = List.copyOf(groups);
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * @param adopted whether its agent answers this console
     * @param sentence who installed it and when, or why it can't be used
     */
    record Found(HostId host, boolean adopted, String sentence) {
    }
}
