package org.vipdrift.lab.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Outcome;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;

/** An agent dies by SIGKILL before, while or after a move; systemd starts it again. */
@OnLab
@Timeout(180)
class KilledAgentTest {

    private final Lab lab;
    @TempDir
    Path folder;
    private MoveLab moves;
    private ArpObserver observer;

    KilledAgentTest(Lab lab) {
        this.lab = lab;
    }

    @BeforeEach
    void h1Holds() throws Exception {
        moves = MoveLab.heldByH1(lab, folder.resolve("data"));
        observer = moves.observe();
        MoveLab.await("h1's answer", () -> observer.sequence().equals(List.of(lab.mac("h1"))));
    }

    @AfterEach
    void close() {
        if (observer != null) {
            observer.close();
            moves.close();
        }
    }

    private void assertWhole(Drift drift) {
        switch (drift.outcome()) {
            case DONE -> assertHeld(List.of(lab.mac("h1"), lab.mac("h2")), "h2", drift);
            case ROLLED_BACK, REFUSED -> assertHeld(List.of(lab.mac("h1")), "h1", drift);
            case FAILED, UNKNOWN -> throw new AssertionError(drift.sentence());
        }
    }

    private void assertHeld(List<String> sequence, String holder, Drift drift) {
        MoveLab.await("the answer of " + holder + " after: " + drift.sentence(),
                () -> observer.sequence().equals(sequence) && moves.carriers().equals(List.of(holder)));
    }

    @Test
    void theHoldersAgentDiesBeforeTheMove() throws Exception {
        moves.killAgent("h1");
        assertWhole(moves.run(Verb.MOVE, "h2"));
    }

    @Test
    void theTargetsAgentDiesBeforeTheMove() throws Exception {
        moves.killAgent("h2");
        assertWhole(moves.run(Verb.MOVE, "h2"));
    }

    @Test
    void theHoldersAgentDiesWhileItReleases() throws Exception {
        assertWhole(moves.runWith(moves.request(Verb.MOVE, "h2"), "release", () -> moves.killAgent("h1")));
    }

    @Test
    void theTargetsAgentDiesWhileTheHolderReleases() throws Exception {
        assertWhole(moves.runWith(moves.request(Verb.MOVE, "h2"), "release", () -> moves.killAgent("h2")));
    }

    @Test
    void theTargetsAgentDiesWhileTheWireIsAsked() throws Exception {
        assertWhole(moves.runWith(moves.request(Verb.MOVE, "h2"), "verify", () -> moves.killAgent("h2")));
    }

    @Test
    void theNewHoldersAgentDiesAfterTheMoveAndTheVipStays() throws Exception {
        assertEquals(Outcome.DONE, moves.run(Verb.MOVE, "h2").outcome());
        moves.killAgent("h2");
        moves.awaitAgents();
        assertHeld(List.of(lab.mac("h1"), lab.mac("h2")), "h2", moves.lastDrift().orElseThrow());
        assertTrue(moves.run(Verb.MOVE, "h1").outcome() == Outcome.DONE);
    }
}
