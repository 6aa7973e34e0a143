package org.vipdrift.failover.internal.move;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.internal.decision.StepName;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.port.Answer;
import org.vipdrift.failover.port.Answer.Refusal;
import org.vipdrift.failover.port.Contact;

/**
 * Confined to the move's thread. Takes back what was done, in reverse and under the same epoch, so that agents refuse it
 * if another console has come in between: first the target lets go, then the holder takes back, and never unless the
 * target has let go for sure, or can no longer take and is silent. The holder is settled at once: no release that is
 * still under way can reach it then.
 */
final class Undo {

    private static final int ATTEMPTS = 5;
    private static final Duration LONGEST_ONE_SHOT = Duration.ofSeconds(5);

    private final Move move;
    private final Verification verification;

    Undo(Move move) {
        this.move = move;
        this.verification = new Verification(move);
    }

    /** @param claimSent whether the target may have the VIPs, or may yet take them */
    Ending undo(String why, boolean claimSent) throws InterruptedException {
        boolean clear = !claimSent || targetLetsGo();
        Optional<HostId> holder = holderWithAgent();
        Optional<String> notTaken = clear ? holder.flatMap(this::takeBack) : Optional.of("the target may still hold.");
        new Settlement(move).settle();
        return judge(why, clear, holder, notTaken);
    }

    /** Claims a second time, under the next epoch, once the first claim can't be carried out any more. */
    Optional<Handed.Over> tryAgain() throws InterruptedException {
        HostId target = move.target().orElseThrow();
        if (!targetLetsGo()) {
            return Optional.empty();
        }
        move.nextEpoch();
        Duration limit = move.tools().timing().order();
        long sent = move.now();
        if (!(move.port(target).prepare(move.order(target), move.terms(target), limit) instanceof Answer.Did)) {
            return Optional.empty();
        }
        move.prepared(target, sent);
        Handed again = new Handover(move).claimOnly();
        return again instanceof Handed.Over ? Optional.of(new Handed.Over(OptionalDouble.empty(),
                "The first claim failed, the second did not. ")) : Optional.empty();
    }

    private Optional<HostId> holderWithAgent() {
        return move.steps(StepName.RELEASE).map(PlannedStep::host).filter(move::isHolder)
                .findFirst();
    }

    /**
     * Told again and again while it can be reached, over SSH if its agent is dead. Out of reach, it must be unable to
     * claim any more, and silent; if it is cut off with the VIPs, they are there twice when it is back.
     */
    private boolean targetLetsGo() throws InterruptedException {
        HostId target = move.target().orElseThrow();
        for (int attempt = 1; true; attempt++) {
            Answer answer = letGo(target);
            if (answer instanceof Answer.Did || isRefused(answer, Refusal.NOT_HELD)) {
                move.report().undone(StepName.CLAIM, target);
                return true;
            }
            Evidence evidence = move.look();
            boolean reachable = evidence.facts(target).isPresent() && attempt < ATTEMPTS;
            if (isRefused(answer, Refusal.STALE_EPOCH) || !reachable && move.now() > move.windowsClosed()) {
                return !evidence.carries(target) && isQuiet(evidence, target);
            }
            move.pause();
        }
    }

    private Answer letGo(HostId target) throws InterruptedException {
        Answer answer = order(StepName.RELEASE, target);
        boolean dead = answer instanceof Answer.Lost && move.look().contact(target) == Contact.AGENT_DEAD;
        return dead ? move.port(target).releaseOverSsh(move.order(target), LONGEST_ONE_SHOT) : answer;
    }

    /** Somebody other than the target asked, and nobody but perhaps the holder answered. */
    private boolean isQuiet(Evidence evidence, HostId target) {
        Optional<MacAddress> holder = move.holder().flatMap(evidence::macOf);
        boolean asked = evidence.replies().stream().filter(r -> !r.observer().equals(target))
                .anyMatch(r -> move.group().vips().stream().allMatch(v -> r.hasAsked(v.address())));
        return asked && evidence.wire().answering().stream().allMatch(m -> holder.filter(m::equals).isPresent());
    }

    private static boolean isRefused(Answer answer, Refusal why) {
        return answer instanceof Answer.Refused refused && refused.why() == why;
    }

    /** @return why it could not be had, if so */
    private Optional<String> takeBack(HostId holder) {
        Answer answer = order(StepName.CLAIM, holder);
        if (answer instanceof Answer.Lost) {
            answer = order(StepName.CLAIM, holder);
        }
        if (answer instanceof Answer.Did) {
            move.report().undone(StepName.RELEASE, holder);
            return Optional.empty();
        }
        return Optional.of(holder + " did not take back: " + answer.sentence());
    }

    private Answer order(StepName name, HostId host) {
        PlannedStep step = new PlannedStep("undo-" + name.word(), host,
                name == StepName.CLAIM ? host + " takes the VIPs back." : host + " lets the VIPs go again.");
        Duration limit = move.tools().timing().window();
        move.report().starting(step);
        long sent = move.now();
        Answer answer = name == StepName.CLAIM ? move.port(host).claim(move.order(host)).send(limit)
                : move.port(host).release(move.order(host), Duration.ZERO).send(limit);
        move.report().finished(step, sent, answer);
        return answer;
    }

    private Ending judge(String why, boolean clear, Optional<HostId> holder, Optional<String> notTaken)
            throws InterruptedException {
        if (notTaken.isPresent() && clear) {
            awaitTakeBack();
        }
        Verification.Seen seen = verification.verify(move.heardBefore());
        boolean tookBackUnheard = holder.isPresent() && notTaken.isEmpty() && move.heardBefore().isEmpty();
        boolean whole = seen.asExpected() && (clear || move.heardBefore().isPresent())
                || clear && (tookBackUnheard || seen.unwitnessed());
        String end = whole ? "Rolled back: " : "Not rolled back: " + notTaken.orElseGet(() -> rest(holder)) + " Now ";
        Outcome outcome = whole ? Outcome.ROLLED_BACK
                : seen.evidence().wire().askers().isEmpty() ? Outcome.UNKNOWN : Outcome.FAILED;
        return new Ending(outcome, why + " " + end + seen.sentence() + ".", seen.truths(), OptionalDouble.empty());
    }

    private String rest(Optional<HostId> holder) {
        boolean nobody = holder.isPresent() || move.steps(StepName.RELEASE_OVER_SSH).findAny().isEmpty();
        return nobody ? "the wire does not show it."
                : move.holder().orElseThrow() + " has no agent that could take the VIPs back.";
    }

    /** The holder can't be ordered; if it lives, its agent takes the VIPs back by itself in a moment. */
    private void awaitTakeBack() throws InterruptedException {
        while (move.now() < move.takenBack() && !verification.look(holderWithAgent()).asExpected()) {
            move.pause();
        }
    }
}
