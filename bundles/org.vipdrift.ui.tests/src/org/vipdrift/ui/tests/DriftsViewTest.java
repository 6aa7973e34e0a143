package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.WitnessedTakeover;
import org.vipdrift.ui.driver.Scope;
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

    @Test
    void theEvidenceOfAMoveIsToldAsOfItsEndHoweverLongAgo() {
        control.status().show(Scene.calm());
        Drift now = Scene.done(plan());
        Instant then = now.at().minus(Duration.ofHours(3));
        WireTruth seen = new WireTruth(Scene.VIP, WireTruth.State.SINGLE_EXPECTED, List.of(Scene.mac(12)),
                List.of("h1", "h3"), Optional.of(then));
        control.journal().record(new Drift(now.id(), then, now.group(), now.kind(), now.outcome(), "Long ago.",
                now.from(), now.to(), now.epoch(), now.steps(), now.checks(), List.of(seen), List.of(heard(then)),
                now.outageMillis(), now.who(), now.reason()));
        window().click("drifts", "the move", row -> row.getLast().equals("Long ago."));
        window().enter("drifts");
        Scope dialog = screen.dialog("drift");
        List<String> wire = dialog.row("drift.wire", "the evidence", row -> row.getFirst().equals("198.51.100.100"));
        assertEquals(List.of("02:00:5e:00:53:0c (h2)", "0.0 s", "h1, h3"), wire.subList(1, 4));
        dialog.until("drift.heard", "what h3 heard", text -> text.equals("h3 heard 198.51.100.100 go from"
                + " 02:00:5e:00:53:0b to 02:00:5e:00:53:0c, announced 2 times, first answer 3.3 ms later"));
    }

    private static WitnessedTakeover heard(Instant when) {
        return new WitnessedTakeover(new HostId("h3"), Scene.VIP.address(), when, Scene.mac(11), Scene.mac(12), 400, 2,
                OptionalDouble.of(3.25), false);
    }

    private static Plan plan() {
        return Scene.switchover(new MoveRequest(Scene.WEB, Verb.MOVE, null, false, "", "anna@desk"));
    }
}
