package org.vipdrift.failover.internal.move;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Cancellation;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.internal.decision.StepName;
import org.vipdrift.failover.port.Answer;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Hook;
import org.vipdrift.inventory.Hook.When;

/** Confined to the move's thread. Asks the group's hooks before anything is prepared. */
final class Consent {
    private final Move move;
    private final Cancellation cancellation;

    Consent(Move move, Cancellation cancellation) {
        this.move = move;
        this.cancellation = cancellation;
    }

    /** @return why the move ends here, if it does; then nothing has changed */
    Optional<Ending> ask() {
        List<PlannedStep> steps = move.steps(StepName.ASK_HOOKS).toList();
        Optional<Ending> obstacle = Optional.empty();
        for (int at = 0; at < steps.size() && obstacle.isEmpty(); at++) {
            obstacle = cancellation.isCancelled()
                    ? Optional.of(Ending.of(Outcome.ROLLED_BACK, "Cancelled before anything was moved."))
                    : ask(steps.get(at));
        }
        return obstacle;
    }

    private Optional<Ending> ask(PlannedStep step) {
        When when = move.isHolder(step.host()) ? When.BEFORE_RELEASE : When.BEFORE_CLAIM;
        move.report().starting(step);
        long sent = move.now();
        Answer answer = move.port(step.host()).askHooks(move.group().id(), when, move.plan().request().who(),
                limit(when));
        move.report().finished(step, sent, answer);
        return switch (answer) {
            case Answer.Did _ -> Optional.empty();
            case Answer.Refused refused -> Optional.of(Ending.of(Outcome.REFUSED, "Nothing was moved, " + step.host()
                    + " refuses: " + refused.sentence()));
            case Answer.Lost lost -> Optional.of(Ending.of(Outcome.REFUSED, "Nothing was moved, the hooks on "
                    + step.host() + " could not be asked: " + lost.sentence()));
        };
    }

    /** As long as the agent gives them in all, and the way there and back. */
    private Duration limit(When when) {
        @Nullable Automatic settings = move.group().automatic();
        long millis = settings == null ? 0 : settings.hooks(when).stream().mapToLong(Hook::timeoutMillis).sum();
        return move.tools().timing().order().plusMillis(millis);
    }
}
