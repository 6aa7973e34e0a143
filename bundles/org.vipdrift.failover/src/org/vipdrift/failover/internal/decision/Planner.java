package org.vipdrift.failover.internal.decision;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.port.Reading;

/** From evidence to the plan that is shown and executed. Pure. */
public final class Planner {

    private static final Duration KERNEL_WORK = Duration.ofNanos(400_000);
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

    /** One way from the holder, one way to the target, and the kernels' work. */
    private static Duration expectedOutage(Decision decision) {
        if (decision.target().isEmpty()) {
            return Duration.ZERO;
        }
        Duration paths = roundTrip(decision, decision.situation().holder())
                .plus(roundTrip(decision, decision.target())).dividedBy(2);
        return switch (decision.situation().state()) {
            case NOBODY -> Duration.ZERO;
            case AGENT_DEAD -> paths.plus(ONE_SHOT);
            case HEALTHY, SICK, LOST_SILENT, LOST_ANSWERING -> paths.plus(KERNEL_WORK);
        };
    }

    private static Duration roundTrip(Decision decision, Optional<HostId> host) {
        return host.flatMap(decision.evidence()::reading).map(Reading::roundTrip).orElse(Duration.ZERO);
    }
}
