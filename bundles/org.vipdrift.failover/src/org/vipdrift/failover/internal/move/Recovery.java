package org.vipdrift.failover.internal.move;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.internal.decision.StepName;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.port.Answer;
import org.vipdrift.failover.port.Contact;
import org.vipdrift.failover.port.Reading;

/**
 * Confined to the move's thread. An order's answer did not come: finds out whether it was carried out, from the agent
 * where it can be reached again, else from the wire, and waits no longer than until nobody can act on it any more.
 *
 * <pre>
 * release lost    target has them by itself             over
 *                 VIPs gone for sure, window open        send the claim
 *                 holder back, else                      broken: claim back on the holder
 *                   (target finishes: only with the VIPs)
 *                 not back when it must have taken back:
 *                   somebody answers on the wire         kept
 *                   nobody answers                       claim on the target under the next epoch
 *                   nobody could ask                     unknown
 *                 (without a target: as soon as agent or wire can tell)
 * claim refused   target has them by itself             over
 *                 else                                   broken
 * claim lost      target back, VIPs there                over
 *                 target back, VIPs not there            broken
 *                 the wire answers with its MAC          over
 *                 not back when its window has closed:
 *                   its kernel has them, nobody could ask over
 *                   else                                 broken
 * </pre>
 */
final class Recovery {

    private final Move move;
    private final Handover handover;

    Recovery(Move move, Handover handover) {
        this.move = move;
        this.handover = handover;
    }

    Handed releaseLost(HostId holder, Answer.Lost lost) throws InterruptedException {
        if (move.target().isEmpty()) {
            return plainReleaseLost(holder, lost);
        }
        while (move.now() < move.takenBack()) {
            Evidence evidence = move.look();
            HostId target = move.target().orElseThrow();
            if (evidence.carriesAll(target)) {
                return new Handed.Over(OptionalDouble.empty(), target + " took over by itself. ");
            }
            boolean gone = isGone(evidence, holder);
            if (gone && move.claimableNanos() > move.tools().timing().pause().toNanos()) {
                return handover.claimOnly();
            }
            if (evidence.isAttached(holder) && (!move.targetFinishes() || evidence.carries(holder))) {
                return new Handed.Broken("The release of " + holder + " was not confirmed: " + lost.sentence(),
                        move.endsHandOver());
            }
            move.pause();
        }
        return holderGone(holder, move.look(), lost);
    }

    /** A dead agent's kernel proves nothing if a living agent had the order: it may take the VIPs back when it is up. */
    private boolean isGone(Evidence evidence, HostId holder) {
        boolean overSsh = move.steps(StepName.RELEASE_OVER_SSH).findAny().isPresent();
        return evidence.facts(holder).isPresent() && !evidence.carries(holder)
                && (overSsh || evidence.isAttached(holder));
    }

    private Handed plainReleaseLost(HostId holder, Answer.Lost lost) throws InterruptedException {
        Evidence evidence = move.look();
        while (evidence.facts(holder).isEmpty() && move.now() < move.windowsClosed()) {
            move.pause();
            evidence = move.look();
        }
        boolean there = evidence.carries(holder) || !evidence.wire().answering().isEmpty();
        if (there) {
            return new Handed.Kept(Outcome.ROLLED_BACK, holder + " still has the VIPs: " + lost.sentence());
        }
        return evidence.facts(holder).isEmpty() && evidence.wire().askers().isEmpty()
                ? new Handed.Unknown(lost.sentence())
                : new Handed.Over(OptionalDouble.empty(), "The release's answer was lost. ");
    }

    /** The holder did not come back in the time in which, alive, it would have taken the VIPs back. */
    private Handed holderGone(HostId holder, Evidence evidence, Answer.Lost lost) throws InterruptedException {
        if (!evidence.wire().answering().isEmpty() || evidence.carries(holder)) {
            String silent = evidence.contact(holder) == Contact.AGENT_DEAD ? "The agent of " + holder
                    + " does not answer and " + holder : holder + " can't be reached and";
            return new Handed.Kept(Outcome.ROLLED_BACK, silent + " still holds: " + lost.sentence());
        }
        boolean known = evidence.contact(holder) == Contact.AGENT_DEAD && evidence.facts(holder).isPresent();
        return evidence.wire().askers().isEmpty() && !known ? new Handed.Unknown(lost.sentence()) : goOn(holder, lost);
    }

    private Handed goOn(HostId holder, Answer.Lost lost) throws InterruptedException {
        HostId target = move.target().orElseThrow();
        move.nextEpoch();
        long sent = move.now();
        Answer prepared = move.port(target).prepare(move.order(target), move.terms(target),
                move.tools().timing().order());
        if (!(prepared instanceof Answer.Did)) {
            return new Handed.Unknown(holder + " was lost while it released (" + lost.sentence() + "), and " + target
                    + " could not be prepared again: " + prepared.sentence());
        }
        move.prepared(target, sent);
        Handed handed = handover.claimOnly();
        return handed instanceof Handed.Over over ? new Handed.Over(over.outageMillis(),
                holder + " was lost while it released, and nobody answered any more. ") : handed;
    }

    /** A target that the holder has told is done already, and may have been given another order since. */
    Handed claimRefused(HostId target, Answer.Refused refused) throws InterruptedException {
        return move.endsHandOver() && move.look().carriesAll(target)
                ? new Handed.Over(OptionalDouble.empty(), target + " took over by itself. ")
                : new Handed.Broken(target + " did not claim: " + refused.sentence(), true);
    }

    Handed claimLost(HostId target, Answer.Lost lost) throws InterruptedException {
        Handed.Over over = new Handed.Over(OptionalDouble.empty(), "The claim's answer was lost. ");
        Handed.Broken broken = new Handed.Broken(target + " did not confirm the claim: " + lost.sentence(), true);
        while (true) {
            Evidence evidence = move.look();
            Optional<Boolean> has = has(evidence, target);
            if (has.isPresent()) {
                return has.get() ? over : broken;
            }
            if (move.now() > move.windowsClosed()) {
                return evidence.wire().askers().isEmpty() && evidence.carriesAll(target) ? over : broken;
            }
            move.pause();
        }
    }

    private static Optional<Boolean> has(Evidence evidence, HostId target) {
        boolean answers = evidence.macOf(target).filter(evidence.wire().answering()::contains).isPresent();
        Optional<Boolean> said = evidence.reading(target).filter(Reading::isAttached)
                .map(r -> evidence.carriesAll(target));
        return answers ? Optional.of(true) : said;
    }
}
