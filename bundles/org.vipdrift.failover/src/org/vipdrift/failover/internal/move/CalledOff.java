package org.vipdrift.failover.internal.move;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.internal.move.StandDown.Told;

/** Confined to the move's thread. Ends a move whose preparation failed, before anything was moved. */
final class CalledOff {

    private final Move move;

    CalledOff(Move move) {
        this.move = move;
    }

    /** @param mayTakeOver whether the target was told to finish by itself if nothing more comes */
    Ending end(Ending why, boolean mayTakeOver) throws InterruptedException {
        if (!mayTakeOver) {
            new Settlement(move).settle();
            return lookedAt(why);
        }
        Told told = new StandDown(move).perform();
        Optional<Verification.Seen> late = told == Told.IN_TIME ? Optional.empty()
                : Optional.of(new Verification(move).verify(move.target()));
        new Settlement(move).settleAllBut(move.target());
        return late.filter(Verification.Seen::asExpected).isPresent() ? tookOver(why, late.get())
                : lookedAt(told == Told.NEVER ? Ending.of(Outcome.FAILED, why.sentence() + " "
                        + move.target().orElseThrow() + " could not be told and may take over by itself.") : why);
    }

    /** A target that could not be told in time has done what it was asked for first. */
    private Ending tookOver(Ending why, Verification.Seen seen) {
        return new Ending(Outcome.DONE, why.sentence() + " Yet " + move.target().orElseThrow()
                + " could not be told so and took over by itself: " + seen.sentence() + ".", seen.truths(),
                OptionalDouble.empty());
    }

    /** Where a host was lost while all got ready, who holds now is seen on the wire. */
    private Ending lookedAt(Ending why) throws InterruptedException {
        if (why.outcome() != Outcome.FAILED) {
            return why;
        }
        Verification.Seen seen = new Verification(move).verify(move.heardBefore());
        boolean unknown = seen.evidence().wire().askers().isEmpty();
        return new Ending(seen.inPlace() ? Outcome.ROLLED_BACK : unknown ? Outcome.UNKNOWN : Outcome.FAILED,
                why.sentence() + " Now " + seen.sentence() + ".", seen.truths(), OptionalDouble.empty());
    }
}
