package org.vipdrift.agent.internal.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.agent.internal.state.MoveState;
import org.vipdrift.core.Epoch;

/** The deadline counts by the clock alone, also before the timer that ends it has had its turn. */
class MoveRulesTest {
    private static final Epoch EPOCH = new Epoch(4);
    private static final long DEADLINE = 1000;

    @Test
    void acceptsAnOrderAtItsDeadlineAndRefusesItAfterwards() throws OrderRefused {
        for (MoveState move : List.of(MoveState.CLAIM_PREPARED, MoveState.TAKE_OVER_PREPARED)) {
            GroupState claim = prepared(move, false);
            assertEquals(MoveRules.Answer.DO, MoveRules.claim(claim, EPOCH, true, true, DEADLINE));
            EngineFixture.assertRefused(AgentError.DEADLINE_PASSED, "",
                    () -> MoveRules.claim(claim, EPOCH, true, true, DEADLINE + 1));
        }
        GroupState release = prepared(MoveState.RELEASE_PREPARED, true);
        assertEquals(MoveRules.Answer.DO, MoveRules.release(release, EPOCH, true, DEADLINE));
        EngineFixture.assertRefused(AgentError.DEADLINE_PASSED, "",
                () -> MoveRules.release(release, EPOCH, true, DEADLINE + 1));
    }

    @Test
    void refusesToClaimWhatWasPreparedToBeReleasedByOneWhoDoesNotHoldIt() {
        EngineFixture.assertRefused(AgentError.INVALID, "was prepared to be released",
                () -> MoveRules.claim(prepared(MoveState.RELEASE_PREPARED, false), EPOCH, true, true, 0));
    }

    private static GroupState prepared(MoveState move, boolean held) {
        return new GroupState(EngineFixture.WEB, List.of(EngineFixture.VIP), "host0", EPOCH, held, move, DEADLINE, 10,
                "boot", "ann", "");
    }
}
