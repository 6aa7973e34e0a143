package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.eclipse.swt.widgets.Button;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.tests.fake.Scene;

/** Taking hosts and groups out of automatic moves, and back. */
class MaintenanceDialogTest extends ConsoleTest {
    private static final int AGENT = 1;
    private static final int MODE = 3;
    private static final int RESULT = 3;

    @BeforeEach
    void network() {
        control.inventory().hold(Scene.INVENTORY);
        control.status().show(Scene.calm());
        window().row("hosts", "h1", row -> row.getFirst().equals("h1"));
    }

    private Scope planned(String command) {
        screen.command(command);
        Scope dialog = screen.dialog("maintenance");
        dialog.until("maintenance.heading", "the plan", text -> text.startsWith("Maintenance of"));
        return dialog;
    }

    private Scope ofH1() {
        window().select("hosts", "h1");
        return planned("org.vipdrift.host.maintenance");
    }

    @Test
    void showsWhatIsMovedWhereAndWantsAReason() throws IOException {
        Scope dialog = ofH1();
        assertEquals("Moves web to h2; then h1 takes nothing unasked.", dialog.text("maintenance.sentence"));
        assertEquals(List.of("web", "h1 → h2", "h1"), dialog.rows("maintenance.parts").getFirst().subList(0, 3));
        assertFalse(dialog.isEnabled("maintenance.go"));
        assertTrue(dialog.text("maintenance.message").startsWith("Say why"));
        dialog.type("maintenance.reason", "new disk");
        assertTrue(dialog.isEnabled("maintenance.go"));
        assertTrue(dialog.read("maintenance.cancel", Button.class, b -> b.getShell().getDefaultButton() == b));
        takePicture("maintenance");
        dialog.press("maintenance.cancel");
        dialog.untilClosed();
        assertEquals(List.of(), control.maintenance().ordered());
    }

    @Test
    void beginsAndTheHostIsShownInMaintenanceAndNotAsAFault() throws IOException {
        Scope dialog = ofH1();
        dialog.type("maintenance.reason", "new disk");
        dialog.press("maintenance.go");
        dialog.until("maintenance.heading", "the end", text -> text.equals("h1 is in maintenance"));
        assertEquals(List.of("begin h1: new disk PT2H"), control.maintenance().ordered());
        assertEquals("In maintenance: this host does not take group web unasked.",
                dialog.rows("maintenance.parts").getFirst().get(RESULT));
        takePicture("maintenance-done");
        dialog.press("maintenance.cancel");
        dialog.untilClosed();
        window().row("hosts", "that h1 is in maintenance", row -> row.get(AGENT).equals("maintenance"));
        takePicture("maintenance-hosts");
    }

    @Test
    void cannotBeginWhereAGroupCanNotBeMovedAwayUnlessItsVipsStay() {
        control.maintenance().refuses();
        window().select("hosts", "h1");
        screen.command("org.vipdrift.host.maintenance");
        Scope dialog = screen.dialog("maintenance");
        dialog.until("maintenance.heading", "the refusal", text -> text.equals("h1 cannot go into maintenance now"));
        dialog.type("maintenance.reason", "new disk");
        assertFalse(dialog.isEnabled("maintenance.go"));
        dialog.tick("maintenance.leave");
        dialog.until("maintenance.heading", "the plan", text -> text.startsWith("Maintenance of"));
        assertTrue(dialog.isEnabled("maintenance.go"));
        assertEquals("stays", dialog.rows("maintenance.parts").getFirst().get(1));
    }

    @Test
    void aGroupsMaintenanceIsShownInItsModeAndEndedByTheSameMenu() {
        Scope dialog = planned("org.vipdrift.group.maintenance");
        dialog.type("maintenance.reason", "freeze");
        dialog.press("maintenance.go");
        dialog.until("maintenance.heading", "the end", text -> text.equals("web is in maintenance"));
        dialog.press("maintenance.cancel");
        dialog.untilClosed();
        window().row("groups", "that web is in maintenance", row -> row.get(MODE).equals("Maintenance"));
        screen.command("org.vipdrift.group.maintenanceOver");
        screen.dialog("maintenanceOver").press("maintenanceOver.go");
        Scope report = screen.dialog("maintenanceReport");
        assertEquals("The maintenance of web is over", report.text("maintenanceReport.heading"));
        report.press("maintenanceReport.close");
        window().row("groups", "that web is manual", row -> row.get(MODE).equals("Manual"));
        assertEquals("end web", control.maintenance().ordered().getLast());
    }

    @Test
    void whileItRunsItCanBeHiddenAndItsEndIsToldThen() {
        control.maintenance().gate().close();
        Scope dialog = ofH1();
        dialog.type("maintenance.reason", "new disk");
        dialog.press("maintenance.go");
        dialog.until("maintenance.heading", "that it runs", text -> text.equals("h1 goes into maintenance…"));
        dialog.press("maintenance.cancel");
        dialog.untilClosed();
        control.maintenance().gate().open();
        assertEquals("h1 is in maintenance",
                screen.dialog("maintenanceReport").text("maintenanceReport.heading"));
    }
}
