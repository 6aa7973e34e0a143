package org.vipdrift.failover.internal.move;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.internal.decision.StepName;

/**
 * Confined to the move's thread. One move from its first order to its last:
 *
 * <pre>
 * prepare --refused, cancelled, late-----------------------> settle, end (nothing was moved; or the target, that could
 *    |                                                        not be told, finished by itself: done)
 *    |
 * handover --kept------------------------------------------> settle, end (the holder still has it)
 *    |     --unknown---------------------------------------> end (unknown)
 *    |     --broken--+
 * verify --nobody could see, nobody could take back--------> settle, end (unknown)
 *    |   --not so----+--> undo: target lets go, holder takes back, settle --> end (rolled back, or failed)
 *    |
 * repair caches, settle, end (done)
 * </pre>
 */
final class MoveRun {

    private final Move move;
    private final Cancellation cancellation;

    MoveRun(Move move, Cancellation cancellation) {
        this.move = move;
        this.cancellation = cancellation;
    }

    Ending run() throws InterruptedException {
        Preparation preparation = new Preparation(move, cancellation);
        Optional<Ending> stopped = preparation.perform();
        if (stopped.isPresent()) {
            return new CalledOff(move).end(stopped.get(), preparation.mayTakeOver());
        }
        move.tools().milestones().reached("prepared");
        return switch (new Handover(move).perform()) {
            case Handed.Over over -> verify(over);
            case Handed.Broken broken -> broken(broken);
            case Handed.Kept kept -> kept(kept);
            case Handed.Unknown unknown -> Ending.of(Outcome.UNKNOWN,
                    "Who holds " + move.group().id() + " is not known: " + unknown.why());
        };
    }

    /** Where the holder can't take back, the target is asked once more before everybody is without. */
    private Ending broken(Handed.Broken broken) throws InterruptedException {
        Undo undo = new Undo(move);
        boolean forwardOnly = broken.claimSent() && move.steps(StepName.RELEASE_OVER_SSH).findAny().isPresent();
        Optional<Handed.Over> over = forwardOnly ? undo.tryAgain() : Optional.empty();
        return over.isPresent() ? verify(over.get()) : undo.undo(broken.why(), broken.claimSent());
    }

    private Ending kept(Handed.Kept kept) throws InterruptedException {
        new Settlement(move).settle();
        Verification.Seen seen = new Verification(move).look(move.holder());
        return new Ending(kept.outcome(), kept.why() + " Now " + seen.sentence() + ".", seen.truths(),
                OptionalDouble.empty());
    }

    private Ending verify(Handed.Over over) throws InterruptedException {
        Optional<PlannedStep> step = move.steps(StepName.VERIFY).findFirst();
        step.ifPresent(move.report()::starting);
        long start = move.now();
        Verification.Seen seen = new Verification(move).verify(move.target());
        step.ifPresent(s -> move.report().finished(s, start, seen.asExpected(), capital(seen.sentence()) + "."));
        move.tools().milestones().reached("verified");
        if (seen.asExpected()) {
            return done(over, seen);
        }
        if (seen.unwitnessed() && !move.canTakeBack()) {
            return unwitnessed(seen);
        }
        return move.target().isEmpty() || isKeptByForce(seen) ? standing(seen)
                : new Undo(move).undo("The wire did not show the move: " + seen.sentence() + ".", true);
    }

    /** Whoever forces a move against an answering holder gets two answers, and what he asked for. */
    private boolean isKeptByForce(Verification.Seen seen) {
        Optional<HostId> target = move.target();
        return move.plan().kind() == MoveKind.FORCE && target.flatMap(seen.evidence()::macOf)
                .filter(mac -> seen.truths().stream().anyMatch(t -> t.macs().contains(mac))).isPresent();
    }

    /** Nobody else could hold: taking the VIPs off again would make it worse for sure. */
    private Ending unwitnessed(Verification.Seen seen) throws InterruptedException {
        new Settlement(move).settle();
        return new Ending(Outcome.UNKNOWN, "The kernel of " + move.target().orElseThrow() + " has the VIPs of "
                + move.group().id() + ", but the wire is not known: " + seen.sentence() + ".", seen.truths(),
                OptionalDouble.empty());
    }

    private Ending standing(Verification.Seen seen) throws InterruptedException {
        new Settlement(move).settle();
        String what = move.target().map(t -> move.group().id() + " is on " + t + " as forced")
                .orElse(move.group().id() + " was released");
        return new Ending(Outcome.FAILED, what + ", but the wire is not as it should be: " + seen.sentence() + ".",
                seen.truths(), OptionalDouble.empty());
    }

    private Ending done(Handed.Over over, Verification.Seen seen) throws InterruptedException {
        Optional<HostId> target = move.target();
        Settlement settlement = new Settlement(move);
        String deaf = target.isPresent() ? new Caches(move).repair(target.get(), seen.evidence()) : "";
        if (target.isPresent() && !settlement.settle(target.get())) {
            Verification.Seen again = new Verification(move).verify(target);
            if (!again.inPlace()) {
                return lostAfterwards(target.get());
            }
        }
        settlement.settleAllBut(target);
        move.tools().milestones().reached("settled");
        return new Ending(Outcome.DONE,
                over.note() + headline(over.outageMillis()) + ": " + seen.sentence() + "." + deaf,
                seen.truths(), over.outageMillis());
    }

    /** The target is gone again. The holder was not told that the move is over, so it takes back by itself. */
    private Ending lostAfterwards(HostId target) throws InterruptedException {
        Verification verification = new Verification(move);
        Verification.Seen seen = verification.look(move.holder());
        while (!(move.holder().isPresent() && seen.asExpected()) && move.now() < move.takenBack()) {
            move.pause();
            seen = verification.look(move.holder());
        }
        boolean back = move.holder().isPresent() && seen.asExpected();
        boolean unknown = seen.evidence().wire().askers().isEmpty();
        return new Ending(back ? Outcome.ROLLED_BACK : unknown ? Outcome.UNKNOWN : Outcome.FAILED,
                target + " took over and was lost again. Now "
                        + seen.sentence() + ".",
                seen.truths(), OptionalDouble.empty());
    }

    private String headline(OptionalDouble outage) {
        String group = move.group().id().name();
        String from = move.holder().map(h -> " from " + h).orElse("");
        String time = outage.isPresent() ? String.format(Locale.ROOT, " in %.1f ms", outage.getAsDouble()) : "";
        return move.target().map(t -> move.holder().isPresent() ? group + " moved" + from + " to " + t + time
                : group + " placed on " + t).orElse(group + " released" + from);
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
