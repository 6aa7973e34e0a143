package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.widgets.Button;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.Plan;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.tests.fake.Scene;

class MoveDialogTest extends ConsoleTest {
    private static final CheckResult REFUSED = new CheckResult("target-sysctls", Severity.REFUSE, false,
            "net.ipv4.conf.host0.arp_ignore is 8 on h2", "Set it to 0: sysctl -w net.ipv4.conf.host0.arp_ignore=0");

    @BeforeEach
    void network() {
        control.inventory().hold(Scene.INVENTORY);
        control.status().show(Scene.calm());
    }

    @Test
    void theDialogNamesVipsFromToAndChecks() {
        Scope dialog = planned();
        assertEquals("Switch Over web: h1 → h2", dialog.text("move.heading"));
        assertEquals("198.51.100.100", dialog.text("move.vips"));
        assertEquals("h1", dialog.text("move.from"));
        assertEquals("h2", dialog.text("move.target"));
        assertEquals("about 1.0 ms expected", dialog.text("move.outage"));
        assertEquals("nothing", dialog.text("move.unknowns"));
        assertEquals(List.of("prepare", "prepare", "release", "claim", "verify", "settle"),
                dialog.rows("move.steps").stream().map(List::getFirst).toList());
        assertEquals("Checks: all 4 passed", dialog.text("move.lowerTitle"));
        assertEquals(List.of("Target link up", "passed", "host0 of h2 is up, carrier"),
                dialog.rows("move.checks").get(1).subList(0, 3));
    }

    @Test
    void cancelIsTheDefaultAndChangesNothing() {
        Scope dialog = planned();
        assertTrue(dialog.read("move.cancel", Button.class, b -> b.getShell().getDefaultButton() == b));
        dialog.press("move.cancel");
        dialog.untilClosed();
        assertEquals(List.of(), control.moves().ran());
    }

    @Test
    void theShownPlanIsTheOneThatRuns() {
        Scope dialog = planned();
        dialog.type("move.reason", "rehearsal");
        dialog.press("move.go");
        dialog.until("move.heading", "the end", text -> text.equals("web  h1 → h2: done"));
        Plan ran = control.moves().ran().getFirst();
        assertEquals("rehearsal", ran.request().reason());
        assertEquals(Scene.steps(Scene.H2), ran.steps());
        assertEquals(1, control.moves().asked().size());
    }

    @Test
    void stepsTickWhileTheyRunAndTheEndShowsTheEvidence() {
        control.moves().stepGate().close();
        Scope dialog = planned();
        dialog.press("move.go");
        dialog.until("move.heading", "that it runs", text -> text.equals("Moving web…"));
        assertEquals("Stop", dialog.text("move.go"));
        assertEquals("Hide", dialog.text("move.cancel"));
        control.moves().stepGate().open();
        dialog.until("move.heading", "the end", text -> text.endsWith("done"));
        assertEquals("0.50 ms", dialog.rows("move.steps").get(3).get(3));
        assertEquals("0.90 ms", dialog.text("move.outage"));
        assertEquals("02:00:5e:00:53:0c (h2)", dialog.rows("move.wire").getFirst().get(1));
        assertFalse(dialog.isEnabled("move.go"));
    }

    @Test
    void aFailedCheckShowsItsRemedyAndStopsTheMove() {
        refuse();
        Scope dialog = planned();
        List<String> first = dialog.rows("move.checks").getFirst();
        assertEquals(List.of("Target sysctls", "refuses", REFUSED.evidence(), REFUSED.remedy()), first);
        assertEquals("Checks: 1 refusing, 4 passed", dialog.text("move.lowerTitle"));
        assertFalse(dialog.isEnabled("move.go"));
    }

    @Test
    void theWorstCheckIsOnTop() {
        control.moves().plans(request -> Scene.plan(request, MoveKind.SWITCHOVER, Scene.H2,
                List.of(check("a", Severity.INFO, true), check("b", Severity.WARN, false),
                        check("c", Severity.REFUSE, true), check("d", Severity.REFUSE, false),
                        check("e", Severity.FATAL, false)),
                false, "Refused."));
        Scope dialog = planned();
        assertEquals(List.of("E", "D", "B", "A", "C"),
                dialog.rows("move.checks").stream().map(List::getFirst).toList());
        assertEquals("Checks: 1 forbidding, 1 refusing, 1 warning, 2 passed", dialog.text("move.lowerTitle"));
    }

    @Test
    void aPlacingSpeaksOfPlacing() {
        control.moves().plans(request -> new Plan(request, Scene.GROUP, MoveKind.PLACE, null, Scene.H2,
                new org.vipdrift.core.Epoch(8), Scene.steps(Scene.H2), Scene.checks(), java.time.Duration.ZERO,
                List.of(), "Nobody holds web.", true));
        Scope dialog = planned("org.vipdrift.group.place");
        assertEquals("Place web on h2", dialog.text("move.heading"));
        assertEquals("nobody", dialog.text("move.from"));
        assertEquals("Place on h2", dialog.text("move.go"));
        assertEquals("Place", dialog.read("move.go", Button.class, b -> b.getShell().getText()));
    }

    @Test
    void aReleaseSpeaksOfReleasing() {
        control.moves().plans(request -> new Plan(request, Scene.GROUP, MoveKind.RELEASE, Scene.H1, null,
                new org.vipdrift.core.Epoch(8), Scene.steps(Scene.H1), Scene.checks(), java.time.Duration.ZERO,
                List.of(), "h1 holds web.", true));
        Scope dialog = planned("org.vipdrift.group.release");
        assertEquals("Release web from h1", dialog.text("move.heading"));
        assertEquals("Release web", dialog.text("move.go"));
    }

    @Test
    void forceTakesAReasonAndTwoPresses() {
        refuse();
        Scope dialog = planned();
        assertFalse(dialog.isEnabled("move.force"));
        dialog.type("move.reason", "h1 is on fire");
        assertTrue(dialog.isEnabled("move.force"));
        dialog.tick("move.force");
        dialog.until("move.go", "the verb", text -> text.equals("Force to h2"));
        MoveRequest asked = control.moves().asked().getLast();
        assertTrue(asked.force());
        assertEquals("h1 is on fire", asked.reason());
        dialog.press("move.go");
        dialog.until("move.go", "a second press", text -> text.equals("Press Again: Force to h2"));
        assertEquals(List.of(), control.moves().ran());
        dialog.press("move.go");
        dialog.until("move.heading", "the end", text -> text.endsWith("done"));
    }

    @Test
    void aRealFailureTakesAReasonAndTwoPressesAndNamesWhatIsNotKnown() {
        control.moves().plans(request -> new Plan(request, Scene.GROUP, MoveKind.FAILOVER, Scene.H1, Scene.H2,
                new org.vipdrift.core.Epoch(8), Scene.steps(Scene.H2), Scene.checks(), java.time.Duration.ofMillis(2),
                List.of("Whether h1 still has the VIP: it is not reached."), "h1 is not reached.", true));
        Scope dialog = planned();
        assertEquals("Whether h1 still has the VIP: it is not reached.", dialog.text("move.unknowns"));
        assertFalse(dialog.isEnabled("move.go"));
        dialog.type("move.reason", "h1 lost power");
        dialog.press("move.go");
        dialog.until("move.go", "a second press", text -> text.equals("Press Again: Fail Over to h2"));
        assertEquals(List.of(), control.moves().ran());
    }

    @Test
    void anotherTargetIsPlannedAnew() {
        Scope dialog = planned();
        dialog.choose("move.target", "h3");
        dialog.until("move.heading", "the new way", text -> text.equals("Switch Over web: h1 → h3"));
        HostId target = control.moves().asked().getLast().target();
        assertEquals(Scene.H3, target);
    }

    @Test
    void anUnknownOutcomeIsNotShownAsGood() {
        control.moves().ends(plan -> Scene.drift(plan, Outcome.UNKNOWN, "h2 was lost after the claim.",
                WireTruth.unknown(Scene.VIP)));
        Scope dialog = planned();
        dialog.press("move.go");
        dialog.until("move.heading", "the end", text -> text.equals("web  h1 → h2: unknown"));
        assertEquals("not known", dialog.rows("move.wire").getFirst().get(1));
    }

    @Test
    void aHiddenMoveTellsItsEndInADialogOfItsOwn() {
        control.moves().stepGate().close();
        Scope dialog = planned();
        dialog.press("move.go");
        dialog.until("move.cancel", "Hide", text -> text.equals("Hide"));
        dialog.press("move.cancel");
        dialog.untilClosed();
        control.moves().stepGate().open();
        assertEquals("web  h1 → h2: done", screen.dialog("drift").text("drift.heading"));
    }

    @Test
    void aPlanThatCannotBeMadeSaysWhy() {
        control.moves().plans(request -> {
            throw new org.vipdrift.core.InvalidValueException("No member of web can be reached.");
        });
        screen.command("org.vipdrift.group.move");
        Scope dialog = screen.dialog("move");
        dialog.until("move.heading", "that there is no plan", text -> text.equals("web: there is no plan"));
        assertTrue(dialog.text("move.sentence").contains("No member of web can be reached."));
        assertFalse(dialog.isEnabled("move.go"));
    }

    @Test
    void withoutAGroupTheButtonSaysWhatToDo() {
        control.reset();
        screen.command("org.vipdrift.group.move");
        assertEquals("No VIP groups yet", screen.dialog("noGroup").text("noGroup.heading"));
    }

    private static CheckResult check(String id, Severity severity, boolean passed) {
        return new CheckResult(id, severity, passed, "evidence", "remedy");
    }

    private Scope planned() {
        return planned("org.vipdrift.group.move");
    }

    private Scope planned(String command) {
        screen.command(command);
        Scope dialog = screen.dialog("move");
        dialog.row("move.steps", "the planned steps", row -> row.getFirst().equals("settle"));
        return dialog;
    }

    private void refuse() {
        control.moves().plans(request -> {
            List<CheckResult> checks = new ArrayList<>(Scene.checks());
            checks.add(REFUSED);
            MoveKind kind = request.force() ? MoveKind.FORCE : MoveKind.SWITCHOVER;
            return Scene.plan(request, kind, Scene.H2, checks, request.force(), "h2 would not answer ARP.");
        });
    }
}
