package org.vipdrift.failover.internal.move;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.internal.decision.StepName;
import org.vipdrift.failover.port.Answer;

/** Confined to the move's thread. Tells the agents that the move is over: what they hold now is what they go on holding. */
final class Settlement {

    private final Move move;

    Settlement(Move move) {
        this.move = move;
    }

    /** All prepared members, side by side. An agent that can't be told finds out by itself: it asks the wire. */
    void settle() throws InterruptedException {
        settle(List.copyOf(move.prepared()));
    }

    /** All but one that knows already. */
    void settleAllBut(Optional<HostId> known) throws InterruptedException {
        settle(move.prepared().stream().filter(h -> known.filter(h::equals).isEmpty()).toList());
    }

    /** @return whether the host said yes */
    boolean settle(HostId host) throws InterruptedException {
        return settle(List.of(host)).stream().allMatch(Answer.Did.class::isInstance);
    }

    private List<Answer> settle(List<HostId> hosts) throws InterruptedException {
        long sent = move.now();
        List<Answer> answers = move.tools().together().all(hosts.stream().map(this::settling).toList());
        for (int i = 0; i < hosts.size(); i++) {
            PlannedStep step = step(hosts.get(i));
            move.report().starting(step);
            move.report().finished(step, sent, answers.get(i));
        }
        return answers;
    }

    private Supplier<Answer> settling(HostId host) {
        return () -> move.port(host).settle(move.preparedOrder(host), move.tools().timing().order());
    }

    private static PlannedStep step(HostId host) {
        return new PlannedStep(StepName.SETTLE.word(), host, host + " learns that the move is over.");
    }
}
