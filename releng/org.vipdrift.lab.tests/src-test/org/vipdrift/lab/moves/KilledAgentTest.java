package org.vipdrift.lab.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.MacAddress;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Outcome;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;

/**
 * An agent dies by SIGKILL before, while or after a move. Where systemd starts it again, the outcome depends on who is
 * faster: whatever it is, the sentence must name the host, why, and who holds now, and the wire must agree.
 */
@OnLab
@Timeout(180)
class KilledAgentTest extends ObservedTest {
    /** A VIP that was lost and put back is gone for more than a second, in which its agent asks the wire. */
    private static final int LOST_AND_BACK_MILLIS = 500;

    KilledAgentTest(Lab lab) {
        super(lab);
    }

    /** The sentence of the outcome, and the truth of it. */
    private void assertWhole(Drift drift, KilledAgentSentences told) {
        System.out.println(drift.outcome() + ": " + drift.sentence());
        switch (drift.outcome()) {
            case DONE -> assertHolds("h2", drift, told.done());
            case ROLLED_BACK -> assertHolds("h1", drift, told.rolledBack());
            case REFUSED -> assertHolds("h1", drift, told.refused());
            case FAILED, UNKNOWN -> throw new AssertionError(drift.sentence());
        }
    }

    private void assertHolds(String holder, Drift drift, String pattern) {
        assertTrue(drift.sentence().matches(pattern), () -> drift.outcome() + ": " + drift.sentence());
        assertHeld(holder.equals("h1") ? List.of(lab.mac("h1")) : List.of(lab.mac("h1"), lab.mac("h2")), holder,
                drift);
        for (WireTruth truth : drift.wire()) {
            assertEquals(WireTruth.State.SINGLE_EXPECTED, truth.state(), truth::toString);
            assertEquals(List.of(lab.mac(holder)), truth.macs().stream().map(MacAddress::toString).toList());
        }
        assertEquals(drift.sentence(), moves.lastDrift().orElseThrow().sentence());
    }

    private void assertHeld(List<String> sequence, String holder, Drift drift) {
        MoveLab.await("the answer of " + holder + " after: " + drift.sentence(),
                () -> observer.sequence().equals(sequence) && moves.carriers().equals(List.of(holder)));
    }

    private KilledAgentSentences killed(String host) {
        return new KilledAgentSentences(host, lab.mac("h1"), lab.mac("h2"));
    }

    @Test
    void theHoldersAgentDiesBeforeTheMove() throws Exception {
        moves.killAgent("h1");
        assertWhole(moves.run(Verb.MOVE, "h2"), killed("h1"));
    }

    @Test
    void theTargetsAgentDiesBeforeTheMove() throws Exception {
        moves.killAgent("h2");
        assertWhole(moves.run(Verb.MOVE, "h2"), killed("h2"));
    }

    @Test
    void aTargetWhoseAgentStaysDeadIsRefused() throws Exception {
        moves.killAgentForGood("h2");
        Drift drift = moves.run(Verb.MOVE, "h2");
        assertEquals(Outcome.REFUSED, drift.outcome(), drift.sentence());
        assertWhole(drift, killed("h2"));
        assertEquals("Choose another target, or mend its agent: vipdrift agent status h2.", drift.checks().stream()
                .filter(c -> c.id().equals("agents-fresh")).findFirst().orElseThrow().remedy());
    }

    @Test
    void theHoldersAgentDiesWhileItReleases() throws Exception {
        assertWhole(moves.runWith(moves.request(Verb.MOVE, "h2"), "release", () -> moves.killAgent("h1")),
                killed("h1"));
    }

    @Test
    void aHolderWhoseAgentDiesForGoodWhileItReleasesKeepsTheVip() throws Exception {
        Drift drift = moves.runWith(moves.request(Verb.MOVE, "h2"), "release", () -> moves.killAgentForGood("h1"));
        assertEquals(Outcome.ROLLED_BACK, drift.outcome(), drift.sentence());
        assertWhole(drift, killed("h1"));
    }

    @Test
    void theTargetsAgentDiesWhileTheHolderReleases() throws Exception {
        assertWhole(moves.runWith(moves.request(Verb.MOVE, "h2"), "release", () -> moves.killAgent("h2")),
                killed("h2"));
    }

    @Test
    void theHolderTakesBackWhatATargetDoesNotTakeWhoseAgentDiesForGood() throws Exception {
        Drift drift = moves.runWith(moves.request(Verb.MOVE, "h2"), "release", () -> moves.killAgentForGood("h2"));
        assertEquals(Outcome.ROLLED_BACK, drift.outcome(), drift.sentence());
        assertWhole(drift, killed("h2"));
    }

    @Test
    void theTargetsAgentDiesWhileTheWireIsAsked() throws Exception {
        assertWhole(moves.runWith(moves.request(Verb.MOVE, "h2"), "verify", () -> moves.killAgent("h2")),
                killed("h2"));
    }

    /** Neither its kernel nor its clients notice. */
    @Test
    void theNewHoldersAgentDiesAfterTheMoveAndTheVipStays() throws Exception {
        assertEquals(Outcome.DONE, moves.run(Verb.MOVE, "h2").outcome());
        String before = moves.agentProcess("h2");
        try (AddressLog kernel = new AddressLog(lab, "h2"); Echoes client = new Echoes(lab, "198.51.100.100")) {
            moves.killAgent("h2");
            MoveLab.await("another agent on h2", () -> !List.of(before, "0").contains(moves.agentProcess("h2")));
            moves.awaitAgents();
            client.awaitMore();
            assertEquals(List.of(), kernel.deletions("198.51.100.100"));
            int lost = client.longestLossMillis();
            assertTrue(lost < LOST_AND_BACK_MILLIS, () -> "The client had no answer for " + lost + " ms.");
        }
        assertHeld(List.of(lab.mac("h1"), lab.mac("h2")), "h2", moves.lastDrift().orElseThrow());
        assertEquals(Outcome.DONE, moves.run(Verb.MOVE, "h1").outcome());
    }
}
