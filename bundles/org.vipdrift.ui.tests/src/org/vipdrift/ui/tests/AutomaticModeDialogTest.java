package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.inventory.ServiceCheck.Kind;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.tests.fake.ArmedScene;
import org.vipdrift.ui.tests.fake.Scene;

/** The settings of a group's automatic mode, and what would happen with them. */
class AutomaticModeDialogTest extends ConsoleTest {

    @BeforeEach
    void network() {
        control.inventory().hold(Scene.INVENTORY);
        control.status().show(Scene.calm());
    }

    @Test
    void whatIsSetIsSaved() {
        Scope dialog = opened();
        assertEquals("51", dialog.text("automatic.routerId"));
        dialog.type("automatic.advert", "100");
        dialog.type("automatic.witnesses", "198.51.100.2");
        dialog.choose("automatic.alone", "lets go (fail closed)");
        dialog.press("automatic.ok");
        dialog.untilClosed();
        Automatic saved = saved();
        assertEquals(100, saved.advertMillis());
        assertTrue(saved.releaseWhenAlone());
        assertEquals(1, saved.witnesses().size());
    }

    @Test
    void aWrongFieldIsNamedAndCannotBeSaved() {
        Scope dialog = opened();
        dialog.type("automatic.advert", "55");
        dialog.until("automatic.message", "what is wrong",
                text -> text.equals("The advert interval must be 10 to 40950 ms, in steps of 10."));
        assertFalse(dialog.isEnabled("automatic.ok"));
        dialog.type("automatic.advert", "60");
        dialog.until("automatic.message", "nothing", String::isEmpty);
        assertTrue(dialog.isEnabled("automatic.ok"));
    }

    @Test
    void nothingIsCutOffAlsoWhenTwoLinesSayWhatIsWrong() {
        Scope dialog = opened();
        for (String list : List.of("checks", "hooks")) {
            assertTrue(dialog.read("automatic." + list + ".remove", Button.class, AutomaticModeDialogTest::isWhole),
                    list);
        }
        dialog.press("automatic.hooks.add");
        Scope hook = screen.dialog("hook");
        hook.type("hook.name", "say so");
        hook.until("hook.message", "what is wrong",
                text -> text.startsWith("A hook needs a name of lower-case letters"));
        screen.until("the last field is whole",
                () -> hook.read("hook.timeout", Text.class, AutomaticModeDialogTest::isWhole));
    }

    /** Within all that it is in. */
    private static boolean isWhole(Control control) {
        Rectangle place = control.getDisplay().map(control.getParent(), null, control.getBounds());
        return Stream.iterate(control.getParent(), Objects::nonNull, Composite::getParent)
                .map(parent -> parent.getDisplay().map(parent, null, parent.getClientArea()))
                .allMatch(area -> area.intersection(place).equals(place));
    }

    @Test
    void theDelayOfPreemptionIsAskedOnlyWithPreemption() {
        Scope dialog = opened();
        assertFalse(dialog.isEnabled("automatic.preemptDelay"));
        dialog.chooseStarting("automatic.preempt", "on:");
        assertTrue(dialog.isEnabled("automatic.preemptDelay"));
    }

    @Test
    void aCheckIsAddedAndSavedWithTheSettings() throws IOException {
        Scope dialog = opened();
        dialog.press("automatic.checks.add");
        Scope check = screen.dialog("check");
        assertFalse(check.isEnabled("check.ok"));
        check.type("check.name", "web-http");
        check.choose("check.kind", "HTTP");
        check.type("check.target", "localhost");
        check.until("check.message", "what is wrong", text -> text.startsWith("Give a URL"));
        check.type("check.target", "http://127.0.0.1/");
        takePicture("check");
        check.press("check.ok");
        check.untilClosed();
        dialog.row("automatic.checks", "the check", row -> row.getFirst().equals("web-http"));
        takePicture("listed");
        dialog.press("automatic.ok");
        dialog.untilClosed();
        assertEquals(List.of(new ServiceCheck("web-http", Kind.HTTP, List.of("http://127.0.0.1/"), 1000, 500, 2, 3, 0)),
                saved().checks());
    }

    @Test
    void theNamesOfAChecksFieldsAreWholeForEachKind() {
        opened().press("automatic.checks.add");
        Scope check = screen.dialog("check");
        for (String kind : List.of("HTTP", "Program", "TCP", "Process runs", "Link is up")) {
            check.choose("check.kind", kind);
            screen.until("all names are whole for " + kind,
                    () -> check.read("check.more", Text.class, AutomaticModeDialogTest::areNamesWhole));
        }
    }

    private static boolean areNamesWhole(Control field) {
        return Arrays.stream(field.getParent().getChildren()).filter(Label.class::isInstance)
                .allMatch(name -> name.getSize().x >= name.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
    }

    @Test
    void ofAnArmedGroupItSaysThatTheOldSettingsStay() {
        control.status().show(ArmedScene.armed());
        assertEquals("web is armed: its members go on with the old settings until you arm it again.",
                opened().text("automatic.sentence"));
    }

    @Test
    void whatWouldHappenIsToldStepByStep() throws IOException {
        screen.command("org.vipdrift.group.whatIf");
        Scope dialog = screen.dialog("whatIf");
        dialog.row("whatIf.forecasts", "the first", row -> row.getFirst().equals("h1 loses power"));
        assertEquals("What if members of web fail", dialog.text("whatIf.heading"));
        assertEquals(List.of("h1 loses power", "h2", "184 ms", "h2 takes over 184 ms after h1 fell silent."),
                dialog.rows("whatIf.forecasts").getFirst());
        assertEquals(List.of("184 ms", "h2", "h2 claims web"), dialog.rows("whatIf.steps").getLast());
        dialog.click("whatIf.forecasts", "the end of all", row -> row.get(1).equals("nobody"));
        dialog.row("whatIf.steps", "its step", row -> row.get(1).equals("h1"));
        assertEquals("from then on", dialog.rows("whatIf.forecasts").get(1).get(2));
        takePicture("played");
        dialog.press("whatIf.close");
        dialog.untilClosed();
    }

    private Scope opened() {
        screen.command("org.vipdrift.group.automatic");
        return screen.dialog("automatic");
    }

    private Automatic saved() {
        return control.inventory().current().group(Scene.WEB).orElseThrow().automatic();
    }
}
