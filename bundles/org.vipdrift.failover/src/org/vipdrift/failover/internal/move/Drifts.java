package org.vipdrift.failover.internal.move;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import org.vipdrift.core.Epoch;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.StepReport;
import org.vipdrift.failover.WitnessedTakeover;

/** Makes drifts of a plan. Pure. */
final class Drifts {

    private Drifts() {
    }

    /** The intent: written before the first order, read again only if no outcome follows. */
    static Drift planned(Plan plan, Instant at) {
        return drift(plan, at, plan.epoch(), List.of(), List.of(), Ending.of(Outcome.UNKNOWN,
                "The console stopped in the middle of this move; what became of it has not been asked yet."));
    }

    static Drift ended(Move move, Instant at, Ending ending) {
        return drift(move.plan(), at, move.epoch(), move.report().steps(), move.witnesses().takeovers(), ending);
    }

    /** A move of which nothing was done. */
    static Drift refused(Plan plan, Instant at, String sentence) {
        return drift(plan, at, plan.epoch(), List.of(), List.of(), new Ending(Outcome.REFUSED, sentence, List.of(),
                OptionalDouble.empty()));
    }

    private static Drift drift(Plan plan, Instant at, Epoch epoch, List<StepReport> steps,
            List<WitnessedTakeover> takeovers, Ending ending) {
        Instant begin = at.truncatedTo(ChronoUnit.MILLIS);
        String id = begin + "-" + plan.group().id() + "-" + plan.epoch();
        return new Drift(id, begin, plan.group().id(), plan.kind(), ending.outcome(), ending.sentence(), plan.from(),
                plan.to(), epoch, steps, plan.checks(), ending.wire(), takeovers, ending.outageMillis(),
                plan.request().who(),
                plan.request().reason());
    }
}
