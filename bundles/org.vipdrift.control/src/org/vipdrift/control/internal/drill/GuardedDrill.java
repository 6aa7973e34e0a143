package org.vipdrift.control.internal.drill;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.Drill;
import org.vipdrift.control.DrillPlan;
import org.vipdrift.control.DrillReport;
import org.vipdrift.control.DrillReport.Result;
import org.vipdrift.control.StatusBoard;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Moves;
import org.vipdrift.failover.Outcome;
import org.vipdrift.inventory.InventoryException;

/** Thread-safe. Two moves like any other; what is a drill about them are the guards, the limit and the way back. */
public final class GuardedDrill implements Drill {
    private final Moves moves;
    private final StatusBoard board;

    public GuardedDrill(Moves moves, StatusBoard board) {
        this.moves = moves;
        this.board = board;
    }

    @Override
    public DrillPlan plan(GroupId group, @Nullable HostId to, String who, Duration limit)
            throws InventoryException, InterruptedException {
        StatusSnapshot now = board.refresh(limit);
        var there = moves.plan(new MoveRequest(group, Verb.MOVE, to, false, REASON, who), limit);
        List<CheckResult> guards = Guards.examine(there, now);
        Optional<CheckResult> failed = guards.stream().filter(guard -> !guard.passed()).findFirst();
        String sentence = failed.map(guard -> Sentences.refused(there, guard)).orElseGet(() -> Sentences.plan(there));
        return new DrillPlan(there, guards, sentence, failed.isEmpty());
    }

    @Override
    public DrillReport run(DrillPlan plan, Duration most, Duration limit, MoveListener listener,
            Cancellation cancellation) throws InterruptedException {
        if (!plan.allowed()) {
            return new DrillReport(plan.there().group().id(), Result.REFUSED, null, null, most, plan.sentence());
        }
        Drift there = moves.run(plan.there(), listener, cancellation);
        return there.outcome() == Outcome.DONE
                ? new WayBack(moves, plan.there(), there, most, cancellation.isCancelled()).go(limit, listener)
                : new DrillReport(there.group(), Result.FAILED, there, null, most, Sentences.failed(there));
    }
}
