package org.vipdrift.control.internal.drill;

import java.time.Duration;
import java.util.OptionalDouble;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.DrillReport;
import org.vipdrift.control.DrillReport.Result;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Printable;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Moves;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.Plan;
import org.vipdrift.inventory.InventoryException;

/**
 * Immutable. Brings a group home after the way there was done. Whatever hinders that ends in a report: the person must
 * hear that the group is away.
 *
 * @param cancelled whether the person wanted to stop meanwhile
 */
record WayBack(Moves moves, Plan plan, Drift there, Duration most, boolean cancelled) {

    DrillReport go(Duration limit, MoveListener listener) {
        try {
            MoveRequest asked = plan.request();
            Plan home = moves.plan(new MoveRequest(asked.group(), asked.verb(), there.from(), false, asked.reason(),
                    asked.who()), limit);
            return home.allowed() && home.kind() != MoveKind.SWITCHOVER
                    ? away(null, "The way back would be no planned move, but " + home.kind().word() + ": "
                            + home.sentence())
                    : judged(moves.run(home, listener, Cancellation.NEVER));
        } catch (InventoryException e) {
            return away(null, Printable.sentence(e.sentence()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return away(null, "The program was told to end.");
        }
    }

    private DrillReport judged(Drift back) {
        if (back.outcome() != Outcome.DONE) {
            return away(back, back.sentence());
        }
        if (cancelled) {
            return report(Result.ABORTED, back, Sentences.cancelled(there));
        }
        return isLate(there) ? report(Result.ABORTED, back, Sentences.aborted(there, most))
                : isLate(back) ? report(Result.LATE, back, Sentences.late(there, back, most))
                        : report(Result.DONE, back, Sentences.done(there, back, most));
    }

    /** What was not measured is not proven. */
    private boolean isLate(Drift way) {
        OptionalDouble outage = DrillReport.outage(way);
        return outage.isEmpty() || outage.getAsDouble() > most.toNanos() / 1e6;
    }

    private DrillReport away(@Nullable Drift back, String why) {
        return report(Result.AWAY, back, Sentences.away(there, why));
    }

    private DrillReport report(Result result, @Nullable Drift back, String sentence) {
        return new DrillReport(there.group(), result, there, back, most, sentence);
    }
}
