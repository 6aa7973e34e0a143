package org.vipdrift.control;

import java.time.Duration;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.MoveListener;

/** Thread-safe. Takes a host or a whole group out of automatic moves for a while. */
public interface Maintenance {

    /** What is taken out: nobody claims there unasked, and people move all the same. */
    sealed interface Scope {

        /** One host in all its groups. */
        record OfHost(HostId host) implements Scope {
            @Override
            public String toString() {
                return host.name();
            }
        }

        /** All members of one group; who holds it goes on holding. */
        record OfGroup(GroupId group) implements Scope {
            @Override
            public String toString() {
                return group.name();
            }
        }
    }

    /**
     * @param why the reason; may be blank in a plan
     * @param length how long, whole seconds; zero until somebody ends it
     * @param leaveVips whether VIPs that the host holds stay there; of no meaning for a group
     * @param who the person and console, "anna@desk"
     */
    record Request(Scope scope, String why, Duration length, boolean leaveVips, String who) {
    }

    /**
     * Asks the hosts for fresh facts and plans the moves that come first. Changes nothing.
     *
     * @throws ControlException NO_SUCH_ITEM, INVALID for a host without groups, UNREACHABLE if the host's agent can't be told
     */
    MaintenancePlan plan(Request request, Duration limit) throws ControlException, InterruptedException;

    /**
     * Moves away, then takes out; what was done is in the journal. What happens on hosts is in the report: if a move does
     * not end as done nothing more is done.
     *
     * @throws ControlException INVALID without a reason, UNSAFE if the plan is not allowed, or no longer the same; nothing
     *             is changed then
     */
    MaintenanceReport begin(MaintenancePlan plan, MoveListener listener, Cancellation cancellation, Duration limit)
            throws ControlException, InterruptedException;

    /** Ends it. VIPs that were moved away stay where they are. @throws ControlException NO_SUCH_ITEM */
    MaintenanceReport end(Scope scope, String why, String who, Duration limit)
            throws ControlException, InterruptedException;
}
