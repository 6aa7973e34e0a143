package org.vipdrift.control;

import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.inventory.InventoryException;

/** Thread-safe. A planned switchover there and back, to prove that a group's failover works, with guard rails. */
public interface Drill {
    /** What both moves carry in the journal as their reason. */
    String REASON = "drill";
    /** How long clients may be without answer if nothing else is said. */
    Duration MOST = Duration.ofSeconds(1);

    /**
     * Asks all members for fresh facts, plans the way there and judges whether this may be a drill. Changes nothing.
     *
     * @param to where to; null for the healthy member of the highest priority
     * @param who the person and console, "anna@desk"
     * @param limit for asking, twice
     * @throws InventoryException if there is no such group, or the target is no member of it
     */
    DrillPlan plan(GroupId group, @Nullable HostId to, String who, Duration limit)
            throws InventoryException, InterruptedException;

    /**
     * Moves there and back; both moves are in the journal. Back at once where the way there took too long or the person
     * cancelled meanwhile; not back where the way there did not end as done. A plan that is not allowed changes nothing.
     *
     * @param most how long clients may be without answer on each way
     * @param limit for planning the way back
     * @param cancellation asked on the way there; the way back is not cancelled
     */
    DrillReport run(DrillPlan plan, Duration most, Duration limit, MoveListener listener, Cancellation cancellation)
            throws InterruptedException;
}
