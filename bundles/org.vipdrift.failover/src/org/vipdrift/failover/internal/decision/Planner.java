package org.vipdrift.failover.internal.decision;

import java.time.Duration;
import java.util.List;
import org.vipdrift.core.Epoch;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.internal.evidence.Evidence;

/** From evidence to the plan that is shown and executed. Pure. */
public final class Planner {

    /** From the holder's release to the target's announcement, as releng/bench sees it (M1). */
    private static final Duration HAND_OVER = Duration.ofMillis(3);
    private static final Duration ONE_SHOT = Duration.ofMillis(300);

    private Planner() {
    }

    public static Plan plan(MoveRequest request, Evidence evidence) {
        Decision decision = Decision.of(request, evidence);
        Epoch epoch = evidence.highestEpoch().next();
        boolean impossible = decision.checks().stream().anyMatch(Decision::isFatal);
        List<PlannedStep> steps = impossible ? List.of() : new StepList(decision, epoch).write();
        return new Plan(request, evidence.group(), decision.kind(), decision.situation().holder().orElse(null),
                decision.target().orElse(null), epoch, steps, decision.checks(), expectedOutage(decision),
                Sentences.unknowns(decision), Sentences.decision(decision), decision.isAllowed());
    }

    /** What the group's moves took lately; before the first one, what such moves take. */
    private static Duration expectedOutage(Decision decision) {
        if (decision.target().isEmpty()) {
            return Duration.ZERO;
        }
        return switch (decision.situation().state()) {
            case NOBODY -> Duration.ZERO;
            case AGENT_DEAD -> decision.evidence().wayBetween(decision.situation().holder().orElse(null),
                    decision.target().orElse(null)).plus(ONE_SHOT);
            case HEALTHY, SICK, LOST_SILENT, LOST_ANSWERING ->
                decision.evidence().past().usualOutage().orElse(HAND_OVER);
        };
    }
}
