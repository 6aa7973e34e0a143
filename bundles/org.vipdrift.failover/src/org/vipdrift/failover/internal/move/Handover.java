package org.vipdrift.failover.internal.move;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.internal.decision.StepName;
import org.vipdrift.failover.port.Answer;
import org.vipdrift.failover.port.Answer.Refusal;
import org.vipdrift.failover.port.ReadyOrder;

/**
 * Confined to the move's thread. The holder lets go, the target takes over. Both orders are made before the first is sent,
 * and nothing is done between the release's answer and the claim's sending: what lies there is the clients' outage.
 */
final class Handover {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Move move;
    private final Recovery recovery;

    Handover(Move move) {
        this.move = move;
        this.recovery = new Recovery(move, this);
    }

    Handed perform() throws InterruptedException {
        Optional<Handed> stuck = releaseStrays();
        Optional<PlannedStep> release = holderRelease();
        if (stuck.isPresent()) {
            return stuck.get();
        }
        return release.isPresent() ? releaseAndClaim(release.get()) : claimOnly();
    }

    private Optional<PlannedStep> holderRelease() {
        return move.plan().steps().stream()
                .filter(s -> StepName.RELEASE.is(s) || StepName.RELEASE_OVER_SSH.is(s))
                .filter(s -> move.isHolder(s.host())).findFirst();
    }

    /** Members that have a VIP though they are not the holder: for good, and before anything else. */
    private Optional<Handed> releaseStrays() {
        for (PlannedStep step : move.steps(StepName.RELEASE).filter(s -> !move.isHolder(s.host()))
                .toList()) {
            move.report().starting(step);
            long sent = move.now();
            Answer answer = move.port(step.host()).release(move.order(step.host()), Duration.ZERO).send(limit());
            move.report().finished(step, sent, answer);
            if (!(answer instanceof Answer.Did)) {
                return Optional.of(new Handed.Kept(Outcome.FAILED, step.host() + " did not take the VIPs off that it"
                        + " should not have: " + answer.sentence()));
            }
        }
        return Optional.empty();
    }

    private Handed releaseAndClaim(PlannedStep step) throws InterruptedException {
        ReadyOrder release = release(step);
        boolean claims = move.target().isPresent();
        Optional<ReadyOrder> claim = claims ? Optional.of(claimOrder()) : Optional.empty();
        Runnable between = () -> move.tools().milestones().reached("released");
        move.report().starting(step);
        long sent = move.now();
        ReadyOrder.Answers answers = claim.isPresent()
                ? release.sendThen(claim.get(), between, releaseLimit(claims), move.window())
                : new ReadyOrder.Answers(release.send(limit()), Optional.empty());
        move.report().finished(step, sent, answers.first());
        return switch (answers.first()) {
            case Answer.Did did -> answers.second().isPresent()
                    ? claimed(Optional.of(did), did.endNanos(), answers.second().get())
                    : new Handed.Over(OptionalDouble.empty(), "");
            case Answer.Refused refused -> refused(step.host(), refused);
            case Answer.Lost lost -> recovery.releaseLost(step.host(), lost);
        };
    }

    private ReadyOrder release(PlannedStep step) {
        Duration takeBack = move.target().isPresent() ? move.takeBack() : Duration.ZERO;
        return StepName.RELEASE.is(step) ? move.port(step.host()).release(move.order(step.host()), takeBack)
                : limit -> move.port(step.host()).releaseOverSsh(move.order(step.host()), limit);
    }

    private static Handed refused(HostId holder, Answer.Refused refused) {
        String why = holder + " did not release: " + refused.sentence();
        return refused.why() == Refusal.KERNEL ? new Handed.Broken(why, false)
                : new Handed.Kept(refused.why() == Refusal.STALE_EPOCH ? Outcome.REFUSED : Outcome.ROLLED_BACK, why);
    }

    /** Sends the claim where nothing has to be released before it. */
    Handed claimOnly() throws InterruptedException {
        long sent = move.now();
        return claimed(Optional.empty(), sent, claimOrder().send(move.window()));
    }

    private ReadyOrder claimOrder() {
        HostId target = move.target().orElseThrow();
        return move.port(target).claim(move.order(target));
    }

    private Handed claimed(Optional<Answer.Did> released, long sent, Answer claimed) throws InterruptedException {
        move.tools().milestones().reached("claimed");
        PlannedStep step = step(StepName.CLAIM);
        move.report().starting(step);
        move.report().finished(step, sent, claimed);
        return switch (claimed) {
            case Answer.Did did -> {
                announced(did.parts());
                yield new Handed.Over(outage(released, did), "");
            }
            case Answer.Refused refused -> recovery.claimRefused(step.host(), refused);
            case Answer.Lost lost -> recovery.claimLost(step.host(), lost);
        };
    }

    private void announced(List<Answer.Part> parts) {
        parts.stream().filter(p -> p.name().equals(StepName.ANNOUNCE.word())).findFirst().ifPresent(part -> {
            PlannedStep step = step(StepName.ANNOUNCE);
            move.report().starting(step);
            move.report().add(step, part.startNanos(), part.endNanos(), true,
                    "Announced at once; repeated after 0.1, 1 and 5 s.");
        });
    }

    private PlannedStep step(StepName name) {
        return move.steps(name).findFirst().orElseThrow();
    }

    private static OptionalDouble outage(Optional<Answer.Did> released, Answer.Did claimed) {
        return released.isEmpty() ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, claimed.endNanos() - released.get().endNanos()) / NANOS_PER_MILLI);
    }

    /** An answer that comes when the target no longer accepts the claim is of no use. */
    private Duration releaseLimit(boolean claims) {
        return claims ? Duration.ofNanos(Math.max(move.claimableNanos(), move.tools().timing().pause().toNanos()))
                : limit();
    }

    private Duration limit() {
        return move.tools().timing().order();
    }
}
