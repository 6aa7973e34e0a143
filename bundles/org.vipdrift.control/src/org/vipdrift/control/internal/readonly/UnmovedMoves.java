package org.vipdrift.control.internal.readonly;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.vipdrift.core.Cancellation;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Moves;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.Plan;
import org.vipdrift.inventory.InventoryException;

/** Thread-safe. Moves that are planned and shown; every one that is to run is refused, and nothing is journalled. */
public record UnmovedMoves(Moves moves, String sentence) implements Moves {

    @Override
    public Plan plan(MoveRequest request, Duration limit) throws InventoryException, InterruptedException {
        return moves.plan(request, limit);
    }

    @Override
    public Drift run(Plan plan, MoveListener listener, Cancellation cancellation) {
        Instant at = Instant.now();
        return new Drift(at + "-" + plan.group().id() + "-read-only", at, plan.group().id(), plan.kind(),
                Outcome.REFUSED, sentence, plan.from(), plan.to(), plan.epoch(), List.of(), plan.checks(), List.of(),
                OptionalDouble.empty(), plan.request().who(), plan.request().reason());
    }
}
