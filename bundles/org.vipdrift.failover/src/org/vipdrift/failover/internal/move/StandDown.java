package org.vipdrift.failover.internal.move;

import java.time.Duration;
import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.port.Answer;
import org.vipdrift.failover.port.Answer.Refusal;
import org.vipdrift.failover.port.Contact;
import org.vipdrift.failover.port.Role;
import org.vipdrift.failover.port.Terms;

/**
 * Confined to the move's thread. The move ends before anything was moved, and its target was told to get ready to take
 * over by itself: tells it not to, again and again until it must have done so.
 */
final class StandDown {

    private final Move move;
    private final HostId target;
    private boolean superseded;

    StandDown(Move move) {
        this.move = move;
        target = move.target().orElseThrow();
    }

    /** Whether the target was told in time; if not, it may have taken over. */
    enum Told {
        IN_TIME, LATE, NEVER
    }

    Told perform() throws InterruptedException {
        if (new Settlement(move).settle(target)) {
            return move.claimableNanos() > 0 ? Told.IN_TIME : Told.LATE;
        }
        long end = move.now() + move.window().plus(Move.TAKING_OVER).toNanos();
        while (move.now() < end) {
            Evidence evidence = move.look();
            if (evidence.carries(target) || isTold(evidence.contact(target) == Contact.AGENT_DEAD)) {
                return Told.LATE;
            }
            move.pause();
        }
        return Told.NEVER;
    }

    /** Under the next epoch an order that is still on its way comes too late, wherever it is. */
    private boolean isTold(boolean agentIsDead) {
        if (agentIsDead) {
            return move.port(target).releaseOverSsh(move.order(target), limit()) instanceof Answer.Did;
        }
        if (!superseded) {
            superseded = true;
            move.nextEpoch();
        }
        Answer answer = move.port(target).prepare(move.order(target), new Terms(Role.RELEASE, Duration.ofMillis(1),
                Optional.empty(), move.plan().request().who()), limit());
        return switch (answer) {
            case Answer.Did did -> true;
            case Answer.Refused refused when refused.why() == Refusal.BUSY ->
                move.port(target).settle(move.preparedOrder(target), limit()) instanceof Answer.Did;
            case Answer.Refused refused -> refused.why() == Refusal.STALE_EPOCH;
            case Answer.Lost lost -> false;
        };
    }

    private Duration limit() {
        return move.tools().timing().order();
    }
}
