package org.vipdrift.failover;

import java.time.Duration;
import org.vipdrift.core.Cancellation;
import org.vipdrift.inventory.InventoryException;

/** Thread-safe. The failover button: plans and runs moves, one at a time per group. */
public interface Moves {

    /**
     * Gathers fresh facts from all members, asks the wire, decides. Changes nothing.
     *
     * @param limit for the gathering; a host that has not answered by then counts as unreachable
     * @throws InventoryException if there is no such group, or the target is no member of it
     */
    Plan plan(MoveRequest request, Duration limit) throws InventoryException, InterruptedException;

    /**
     * Runs exactly this plan and records it. A plan that is not allowed is recorded as refused. Never throws for what
     * happens on hosts: that is the drift's outcome and sentence.
     *
     * @param cancellation asked between steps, until the release; cancelled moves are undone
     */
    Drift run(Plan plan, MoveListener listener, Cancellation cancellation) throws InterruptedException;
}
