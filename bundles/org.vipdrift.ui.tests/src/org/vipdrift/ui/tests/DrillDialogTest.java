package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.eclipse.swt.widgets.Button;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Plan;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.tests.fake.Scene;

/** Proving a group's failover by a drill. */
class DrillDialogTest extends ConsoleTest {

    @BeforeEach
    void network() {
        control.inventory().hold(Scene.INVENTORY);
        control.status().show(Scene.calm());
        window().row("groups", "web", row -> row.getFirst().equals("web"));
    }

    private Scope opened() {
        screen.command("org.vipdrift.group.drill");
        return screen.dialog("drill");
    }

    private Scope planned() {
        Scope dialog = opened();
        dialog.until("drill.heading", "the plan", text -> text.equals("Drill web"));
        return dialog;
    }

    @Test
    void showsThePlanItsGuardRailsAndTheLongestOutage() throws IOException {
        Scope dialog = planned();
        assertEquals("web goes from h1 to h2 and back.", dialog.text("drill.sentence"));
        assertEquals("1000", dialog.text("drill.most"));
        assertEquals(6, dialog.rows("drill.steps").size());
        assertTrue(dialog.rows("drill.checks").stream().anyMatch(row -> row.getFirst().equals("All members attached")));
        assertTrue(dialog.read("drill.cancel", Button.class, b -> b.getShell().getDefaultButton() == b));
        dialog.type("drill.most", "soon");
        assertFalse(dialog.isEnabled("drill.go"));
        assertTrue(dialog.text("drill.message").startsWith("Say for how many milliseconds"));
        takePicture("drill");
    }

    @Test
    void goesThereAndBackAndKeepsTheReport() throws IOException {
        assertEquals("Days since last proven failover: never proven", proof("never"));
        control.moves().plans(DrillDialogTest::thereOrBack);
        Scope dialog = planned();
        dialog.press("drill.go");
        dialog.until("drill.heading", "the end", text -> text.equals("The failover of web is proven"));
        assertEquals(12, dialog.rows("drill.steps").size());
        assertEquals("Outage 0.90 ms there, 0.90 ms back", dialog.text("drill.message"));
        takePicture("drill-done");
        dialog.press("drill.cancel");
        dialog.untilClosed();
        assertEquals(List.of("drill", "drill"),
                control.journal().drifts().stream().map(drift -> drift.reason()).toList());
        assertTrue(proof("0").startsWith("Days since last proven failover: 0, Switch Over from h2 to h1"));
    }

    private String proof(String part) {
        window().until("groups.proof", "the last proof", text -> text.contains(part));
        return window().text("groups.proof");
    }

    private static Plan thereOrBack(MoveRequest request) {
        boolean home = Scene.H1.equals(request.target());
        HostId to = home ? Scene.H1 : Scene.H2;
        Plan plan = Scene.switchover(request);
        return new Plan(request, plan.group(), plan.kind(), home ? Scene.H2 : Scene.H1, to,
                plan.epoch(), plan.steps(), plan.checks(), plan.expectedOutage(), plan.unknowns(), plan.sentence(),
                plan.allowed());
    }

    @Test
    void aDrillThatWouldBeUnsafeIsRefusedAndSaysWhy() {
        control.moves().plans(request -> Scene.plan(request, MoveKind.SWITCHOVER, Scene.H2,
                List.of(new CheckResult("rp-filter", Severity.WARN, false, "rp_filter is strict.", "Set it to 2.")),
                true,
                "It can."));
        Scope dialog = opened();
        dialog.until("drill.heading", "the refusal", text -> text.equals("web cannot be drilled now"));
        assertFalse(dialog.isEnabled("drill.go"));
        assertTrue(dialog.text("drill.message").startsWith("Refused"));
    }
}
