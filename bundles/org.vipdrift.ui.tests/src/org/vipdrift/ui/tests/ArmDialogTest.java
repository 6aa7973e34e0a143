package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.widgets.Button;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.tests.fake.ArmedScene;
import org.vipdrift.ui.tests.fake.Scene;

/** Arming and disarming. */
class ArmDialogTest extends ConsoleTest {
    private static final int MODE = 3;
    private static final int RESULT = 4;

    @BeforeEach
    void network() {
        control.inventory().hold(Scene.INVENTORY);
        control.status().show(Scene.calm());
    }

    @Test
    void theDialogShowsMembersPolicyAndChecks() {
        Scope dialog = planned();
        assertEquals("h1, h2 and h3 will watch each other; h1 goes on holding web.", dialog.text("arm.sentence"));
        assertEquals(List.of("h1", "host0", "198.51.100.11", "100"),
                dialog.rows("arm.members").getFirst().subList(0, 4));
        assertTrue(dialog.text("arm.policy").startsWith("A holder that is cut off keeps the VIPs"));
        assertEquals("Checks: all 4 passed", dialog.text("arm.checksTitle"));
        assertEquals("Arm web", dialog.text("arm.go"));
        assertEquals("", dialog.text("arm.message"));
    }

    @Test
    void cancelIsTheDefaultAndChangesNothing() {
        Scope dialog = planned();
        assertTrue(dialog.read("arm.cancel", Button.class, b -> b.getShell().getDefaultButton() == b));
        dialog.press("arm.cancel");
        dialog.untilClosed();
        assertEquals(List.of(), control.automation().ordered());
    }

    @Test
    void aRefusedPlanCannotBeOrderedAndSaysWhy() {
        control.automation().plans(ArmedScene::refused);
        Scope dialog = opened("org.vipdrift.group.arm", "arm");
        dialog.until("arm.heading", "the refusal", text -> text.equals("web cannot be armed now"));
        assertFalse(dialog.isEnabled("arm.go"));
        assertEquals("Refused: see the checks that refuse; what to do stands beside each.",
                dialog.text("arm.message"));
        assertEquals(List.of("Agent capable", "refuses", ArmedScene.REFUSED, "Upgrade it: vipdrift agent install h3"),
                dialog.rows("arm.checks").getFirst());
    }

    @Test
    void theReportSaysWhatEachMemberDidAndTheModeColumnFollows() {
        Scope dialog = planned();
        dialog.type("arm.reason", "night shift");
        dialog.press("arm.go");
        dialog.until("arm.heading", "the end", text -> text.equals("web is armed"));
        assertEquals(List.of("arm web: night shift"), control.automation().ordered());
        assertEquals(List.of("h1 is armed.", "h2 is armed.", "h3 is armed."),
                dialog.rows("arm.members").stream().map(row -> row.get(RESULT)).toList());
        assertEquals("Close", dialog.text("arm.cancel"));
        assertFalse(dialog.isEnabled("arm.go"));
        window().row("groups", "that web is armed", row -> row.get(MODE).equals("Armed"));
    }

    @Test
    void aMemberThatDidNotAnswerIsNamed() {
        control.automation().answers(ArmedScene::partlyArmed);
        Scope dialog = planned();
        dialog.press("arm.go");
        dialog.until("arm.heading", "the end", text -> text.equals("web is not armed everywhere"));
        assertEquals("It did not answer.", dialog.rows("arm.members").getLast().get(RESULT));
        window().row("groups", "that web is partly armed", row -> row.get(MODE).equals("Partly armed"));
    }

    @Test
    void whileItRunsItCanBeHiddenAndItsEndIsToldThen() {
        control.automation().gate().close();
        Scope dialog = planned();
        dialog.press("arm.go");
        dialog.until("arm.heading", "that it runs", text -> text.equals("Arming web…"));
        assertEquals("Stop", dialog.text("arm.go"));
        assertEquals("Hide", dialog.text("arm.cancel"));
        dialog.press("arm.cancel");
        dialog.untilClosed();
        control.automation().gate().open();
        Scope report = screen.dialog("armingReport");
        assertEquals("web is armed", report.text("armingReport.heading"));
        assertEquals("h3 is armed.", report.rows("armingReport.members").getLast().get(RESULT));
    }

    @Test
    void disarmingSaysWhatItMeansAndWhatEachMemberDid() {
        control.status().show(ArmedScene.armed());
        window().row("groups", "that web is armed", row -> row.get(MODE).equals("Armed"));
        Scope dialog = opened("org.vipdrift.group.disarm", "disarm");
        assertTrue(dialog.text("disarm.sentence").startsWith("Who holds the VIPs goes on holding them."));
        assertTrue(dialog.read("disarm.cancel", Button.class, b -> b.getShell().getDefaultButton() == b));
        dialog.press("disarm.go");
        dialog.until("disarm.heading", "the end", text -> text.equals("web is disarmed"));
        assertEquals(List.of("disarm web: "), control.automation().ordered());
        assertEquals("h1 is disarmed.", dialog.rows("disarm.members").getFirst().get(RESULT));
        window().row("groups", "that web is manual", row -> row.get(MODE).equals("Manual"));
    }

    @Test
    void acknowledgingFlappingSaysWhatItMeansAndFreesTheGroup() {
        control.status().show(ArmedScene.heldDown());
        window().row("groups", "that web is held down", row -> row.get(MODE).matches("Held down \\d+:\\d\\d"));
        Scope dialog = opened("org.vipdrift.group.acknowledge", "acknowledge");
        assertTrue(dialog.text("acknowledge.sentence").startsWith("It moved too often and stays where it is"));
        assertTrue(dialog.read("acknowledge.cancel", Button.class, b -> b.getShell().getDefaultButton() == b));
        dialog.type("acknowledge.reason", "cable replaced");
        dialog.press("acknowledge.go");
        dialog.until("acknowledge.heading", "the end", text -> text.equals("web is free again"));
        assertEquals(List.of("acknowledge web: cable replaced"), control.automation().ordered());
        window().row("groups", "that web is free", row -> row.get(MODE).equals("Armed"));
    }

    @Test
    void withoutAGroupHeldDownThereIsNothingToAcknowledge() {
        control.status().show(ArmedScene.armed());
        Scope notice = opened("org.vipdrift.group.acknowledge", "noHeldDown");
        assertEquals("No group is held down", notice.text("noHeldDown.heading"));
        notice.press("noHeldDown.close");
        notice.untilClosed();
    }

    private Scope planned() {
        Scope dialog = opened("org.vipdrift.group.arm", "arm");
        dialog.until("arm.heading", "the plan", text -> text.equals("Arm web"));
        return dialog;
    }

    private Scope opened(String command, String id) {
        screen.command(command);
        return screen.dialog(id);
    }
}
