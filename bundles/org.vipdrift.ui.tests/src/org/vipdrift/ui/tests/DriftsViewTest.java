package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.Plan;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.ui.tests.fake.Scene;

class DriftsViewTest extends ConsoleTest {

    @Test
    void aMoveAppearsWithItsStepsInMilliseconds() {
        control.journal().record(Scene.done(plan()));
        List<String> drift = window().row("drifts", "the move", row -> row.getFirst().equals("done"));
        assertEquals(List.of("web", "switchover", "h1 → h2", "0.90 ms", "anna@desk"), drift.subList(2, 7));
        List<String> claim = window().row("drifts.steps", "the claim", row -> row.getFirst().equals("claim"));
        assertEquals(List.of("h2", "3.6 ms", "0.50 ms"), claim.subList(1, 4));
    }

    @Test
    void theNewestIsFirstAndARollbackIsNamed() {
        control.journal().record(Scene.done(plan()));
        Drift back = Scene.drift(plan(), Outcome.ROLLED_BACK, "h2 did not answer on the wire.",
                Scene.wire(WireTruth.State.SINGLE_EXPECTED, Scene.mac(11)));
        control.journal().record(back);
        window().row("drifts", "the rollback", row -> row.getFirst().equals("rolled back"));
        assertEquals("rolled back", window().rows("drifts").getFirst().getFirst());
    }

    @Test
    void theSelectedMoveSaysItsWholeSentence() {
        control.journal().record(Scene.done(plan()));
        window().until("drifts.sentence", "what came of it",
                text -> text.equals("web moved from h1 to h2 in 0.9 ms."));
    }

    private static Plan plan() {
        return Scene.switchover(new MoveRequest(Scene.WEB, Verb.MOVE, null, false, "", "anna@desk"));
    }
}
