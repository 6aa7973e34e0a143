package org.vipdrift.failover.internal.move;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.internal.decision.StepName;
import org.vipdrift.failover.port.Answer;
import org.vipdrift.failover.port.Answer.Refusal;
import org.vipdrift.failover.port.Role;

/** Confined to the move's thread. Makes everything ready before the first address is touched. */
final class Preparation {

    /** Long enough for the compiler; what comes between cools the path down again, so there is a second one. */
    private static final Duration FIRST_WARMING = Duration.ofMillis(200);
    private static final Duration LAST_WARMING = Duration.ofMillis(10);

    private final Move move;
    private final Cancellation cancellation;
    private boolean mayTakeOver;

    Preparation(Move move, Cancellation cancellation) {
        this.move = move;
        this.cancellation = cancellation;
    }

    /** @return why the move ends here, if it does; then nothing has changed but epochs */
    Optional<Ending> perform() throws InterruptedException {
        Optional<Ending> veto = new Consent(move, cancellation).ask();
        if (veto.isPresent()) {
            return veto;
        }
        warm(FIRST_WARMING);
        for (PlannedStep step : steps()) {
            Optional<Ending> obstacle = cancelled().or(() -> prepare(step));
            if (obstacle.isPresent()) {
                return obstacle;
            }
        }
        Optional<Ending> obstacle = cancelled().or(this::tooLate);
        if (obstacle.isEmpty()) {
            warm(LAST_WARMING);
        }
        return obstacle;
    }

    private List<PlannedStep> steps() {
        return move.plan().steps().stream()
                .filter(s -> StepName.PREPARE.is(s) || StepName.PREPARE_TAKE_OVER.is(s)).toList();
    }

    private Optional<Ending> cancelled() {
        return cancellation.isCancelled()
                ? Optional.of(Ending.of(Outcome.ROLLED_BACK, "Cancelled before anything was moved."))
                : Optional.empty();
    }

    /** Whether the target has, or may yet get, the order to get ready to take over by itself. */
    boolean mayTakeOver() {
        return mayTakeOver;
    }

    private Optional<Ending> prepare(PlannedStep step) {
        HostId host = step.host();
        move.report().starting(step);
        long sent = move.now();
        Answer answer = move.port(host).prepare(move.order(host), move.terms(host),
                isEnd(host) ? move.tools().timing().order() : move.window().dividedBy(4));
        move.report().finished(step, sent, answer);
        mayTakeOver |= move.role(host) == Role.TAKE_OVER && !(answer instanceof Answer.Refused);
        return switch (answer) {
            case Answer.Did did -> {
                move.prepared(host, sent);
                yield Optional.empty();
            }
            case Answer.Refused refused -> refused(host, refused);
            case Answer.Lost lost -> isEnd(host)
                    ? Optional.of(Ending.of(Outcome.FAILED, "Nothing was moved: " + lost.sentence()))
                    : Optional.empty();
        };
    }

    /** An older epoch than another console's ends the move wherever it is met; any other refusal only at its ends. */
    private Optional<Ending> refused(HostId host, Answer.Refused refused) {
        return refused.why() == Refusal.STALE_EPOCH || isEnd(host)
                ? Optional.of(Ending.of(Outcome.REFUSED, "Nothing was moved, " + host + " refuses: "
                        + refused.sentence()))
                : Optional.empty();
    }

    private boolean isEnd(HostId host) {
        return ends().anyMatch(host::equals);
    }

    private Stream<HostId> ends() {
        return Stream.concat(move.target().stream(), move.steps(StepName.RELEASE).map(PlannedStep::host)).distinct();
    }

    private void warm(Duration time) throws InterruptedException {
        List<Supplier<HostId>> warmings = ends().map(host -> (Supplier<HostId>) () -> {
            move.port(host).warm(time);
            return host;
        }).toList();
        move.tools().together().all(warmings);
    }

    private Optional<Ending> tooLate() {
        boolean late = move.target().isPresent() && move.claimableNanos() < move.window().toNanos() / 4;
        return late ? Optional.of(Ending.of(Outcome.ROLLED_BACK, "Nothing was moved: getting ready took most "
                + "of the " + move.window().toMillis() + " ms in which " + move.target().orElseThrow()
                + " would accept the claim; look for a slow host or path, then try again."))
                : Optional.empty();
    }
}
