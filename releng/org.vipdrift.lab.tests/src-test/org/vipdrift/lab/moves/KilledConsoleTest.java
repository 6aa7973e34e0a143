package org.vipdrift.lab.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Outcome;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;

/** The command line is killed at every step of a move: the agents finish or undo it, the journal tells it afterwards. */
@OnLab
@Timeout(180)
class KilledConsoleTest extends ObservedTest {

    KilledConsoleTest(Lab lab) {
        super(lab);
    }

    @ParameterizedTest
    @CsvSource({"intended, ROLLED_BACK, h1", "prepared, ROLLED_BACK, h1", "released, DONE, h2", "claimed, DONE, h2",
            "verified, DONE, h2", "settled, DONE, h2"})
    void aMoveInterruptedAnywhereIsWhole(String milestone, Outcome outcome, String holder) throws Exception {
        try (ConsoleProcess console = ConsoleProcess.moving(moves.folder(), "h2", milestone)) {
            console.killAtMilestone();
        }
        MoveLab.await(holder + " alone with the VIP", () -> moves.carriers().equals(List.of(holder)));
        assertWhole(outcome, holder);
        assertEquals(Outcome.DONE, moves.run(Verb.MOVE, "h3").outcome());
        assertEquals(List.of("h3"), moves.carriers());
    }

    private void assertWhole(Outcome outcome, String holder) throws Exception {
        List<String> sequence = holder.equals("h1") ? List.of(lab.mac("h1")) : List.of(lab.mac("h1"), lab.mac("h2"));
        MoveLab.await("an answer of " + holder, () -> observer.sequence().equals(sequence));
        assertEquals(Outcome.UNKNOWN, moves.lastDrift().orElseThrow().outcome());
        assertTrue(moves.reopen().journal().verify().intact());
        moves.plan(moves.request(Verb.MOVE, null));
        Drift told = moves.lastDrift().orElseThrow();
        assertEquals(outcome, told.outcome(), told.sentence());
        assertTrue(told.sentence().startsWith("The console stopped in the middle of this move; " + holder
                + " has the VIPs: "), told.sentence());
        assertEquals(sequence, observer.sequence());
    }

    /** The holder's signal does not reach the target, and the console's claim is never sent. */
    @Test
    void theHolderTakesBackWhatNobodyClaims() throws Exception {
        lab.ssh("h2", "nft 'add table netdev deaf; add chain netdev deaf in { type filter hook ingress device host0"
                + " priority 0; }; add rule netdev deaf in ether type 0x88b5 drop'");
        try (ConsoleProcess console = ConsoleProcess.moving(moves.folder(), "h2", "released")) {
            console.killAtMilestone();
            MoveLab.await("h1 alone with the VIP", () -> moves.carriers().equals(List.of("h1")));
            assertWhole(Outcome.ROLLED_BACK, "h1");
        } finally {
            lab.ssh("h2", "nft delete table netdev deaf");
        }
    }

    /** No agent could undo the move: between the one-shot's release and the claim nobody holds. */
    @ParameterizedTest
    @CsvSource({"false", "true"})
    void theTargetFinishesAMoveWhoseHolderHasNoAgent(boolean targetRestarts) throws Exception {
        moves.killAgentForGood("h1");
        try (ConsoleProcess console = ConsoleProcess.moving(moves.folder(), "h2", "released")) {
            console.killAtMilestone();
        }
        assertEquals(List.of(), moves.carriers());
        if (targetRestarts) {
            moves.killAgent("h2");
        }
        MoveLab.await("h2 alone with the VIP", () -> moves.carriers().equals(List.of("h2")));
        assertWhole(Outcome.DONE, "h2");
        moves.startAgent("h1");
        assertEquals(List.of("h2"), moves.carriers());
    }

    /** From the claim on the target has the VIP, and no agent could undo that. */
    @ParameterizedTest
    @ValueSource(strings = {"claimed", "verified"})
    void aMoveOfAHolderWithoutAnAgentIsDoneOnceTheTargetHasClaimed(String milestone) throws Exception {
        moves.killAgentForGood("h1");
        try (ConsoleProcess console = ConsoleProcess.moving(moves.folder(), "h2", milestone)) {
            console.killAtMilestone();
        }
        assertEquals(List.of("h2"), moves.carriers());
        assertWhole(Outcome.DONE, "h2");
        moves.startAgent("h1");
        assertEquals(List.of("h2"), moves.carriers());
    }

    @Test
    void theTargetLeavesTheVipToAHolderWithoutAnAgentThatWasNotReleasedYet() throws Exception {
        moves.killAgentForGood("h1");
        try (ConsoleProcess console = ConsoleProcess.moving(moves.folder(), "h2", "prepared")) {
            console.killAtMilestone();
        }
        MoveLab.await("h2's giving up", () -> moves.grant("h2").startsWith("Not taken over when no more came from "));
        assertEquals(List.of("h1"), moves.carriers());
        assertWhole(Outcome.ROLLED_BACK, "h1");
    }

    @Test
    void theTargetFinishesTheFailoverOfAHolderWithoutPower() throws Exception {
        lab.tell("crash", "h1");
        try (ConsoleProcess console = ConsoleProcess.moving(moves.folder(), "h2", "prepared")) {
            console.killAtMilestone();
        }
        MoveLab.await("h2 with the VIP", () -> moves.carries("h2"));
        assertWhole(Outcome.DONE, "h2");
    }
}
