package org.vipdrift.control.internal.agent;

import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.Done;
import org.vipdrift.failover.port.Answer;
import org.vipdrift.failover.port.Answer.Refusal;

/** Agents' answers in failover's words, their times on the console's clock. */
final class Answers {
    private Answers() {
    }

    static Answer did(Done done, ClockOffset clock) {
        return new Answer.Did(clock.toConsole(done.startMonotonicNanos()), clock.toConsole(done.endMonotonicNanos()),
                done.steps().stream().map(p -> new Answer.Part(p.name(), clock.toConsole(p.startMonotonicNanos()),
                        clock.toConsole(p.endMonotonicNanos()))).toList(),
                done.sentence());
    }

    static Answer refused(AgentRefusal e) {
        return new Answer.Refused(e.error().map(Answers::refusal).orElse(Refusal.OTHER), e.sentence());
    }

    private static Refusal refusal(AgentError error) {
        return switch (error) {
            case STALE_EPOCH -> Refusal.STALE_EPOCH;
            case DEADLINE_PASSED -> Refusal.DEADLINE_PASSED;
            case BAD_INTERFACE -> Refusal.BAD_INTERFACE;
            case KERNEL -> Refusal.KERNEL;
            case CANNOT_STORE -> Refusal.CANNOT_STORE;
            case ANSWERED_ELSEWHERE -> Refusal.ANSWERED_ELSEWHERE;
            case NOT_HELD -> Refusal.NOT_HELD;
            case INVALID -> Refusal.INVALID;
            case BUSY -> Refusal.BUSY;
            case VETO -> Refusal.VETO;
        };
    }
}
