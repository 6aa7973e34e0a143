package org.vipdrift.agent.internal.check;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.vipdrift.agent.api.CheckTerms;
import org.vipdrift.agent.api.Survey.Tried;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.core.Subscription;

/** Confined to the engine's thread. One attempt of a check outside any group, to learn whether it could pass. */
public final class Trial {
    private static final Duration GRACE = Duration.ofMillis(20);

    private final CheckTerms terms;
    private final CompletableFuture<Optional<Tried>> result = new CompletableFuture<>();

    private Trial(CheckTerms terms) {
        this.terms = terms;
    }

    /**
     * Makes the attempt.
     *
     * @param limit what takes longer, though its own time limit is not over, comes to nothing
     * @return completed on the engine's thread
     */
    public static CompletableFuture<Optional<Tried>> of(CheckTerms terms, CheckWorkers workers, EngineTime time,
            Duration limit) {
        Trial trial = new Trial(terms);
        Duration own = Duration.ofMillis(terms.timeoutMillis());
        Attempt attempt = workers.attempt(terms, () -> {
            // one attempt is all there is
        });
        Subscription work = workers.make(attempt, own, found -> time.execute(() -> trial.found(found)));
        boolean patient = own.plus(GRACE).compareTo(limit) <= 0;
        Subscription timer = time.after(patient ? own.plus(GRACE) : limit, () -> trial.overdue(patient));
        return trial.result.whenComplete((_, _) -> {
            timer.close();
            work.close();
            attempt.close();
        });
    }

    private void found(Finding finding) {
        result.complete(Optional.of(new Tried(terms.name(), finding.passed(), finding.sentence())));
    }

    private void overdue(boolean failed) {
        result.complete(failed
                ? Optional.of(new Tried(terms.name(), false, "No answer within " + terms.timeoutMillis() + " ms."))
                : Optional.empty());
    }
}
