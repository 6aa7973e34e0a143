package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.tests.fake.Scene;

class ResponsivenessTest extends ConsoleTest {

    @BeforeEach
    void network() {
        control.inventory().hold(Scene.INVENTORY);
        control.status().show(Scene.calm());
    }

    @Test
    void uiThreadNeverWaitsForAPlan() throws InterruptedException {
        control.moves().planGate().close();
        screen.command("org.vipdrift.group.move");
        Scope dialog = screen.dialog("move");
        dialog.until("move.heading", "that it looks", text -> text.equals("Looking at web…"));
        assertHandlesEvents();
        dialog.press("move.cancel");
        dialog.untilClosed();
    }

    @Test
    void uiThreadNeverWaitsForAMove() throws InterruptedException {
        control.moves().stepGate().close();
        screen.command("org.vipdrift.group.move");
        Scope dialog = screen.dialog("move");
        dialog.press("move.go");
        dialog.until("move.heading", "that it runs", text -> text.equals("Moving web…"));
        assertHandlesEvents();
    }

    @Test
    void uiThreadNeverWaitsForAnInstallation() throws InterruptedException {
        control.agents().gate().close();
        screen.view("org.vipdrift.inventory.ui.hosts");
        window().select("hosts", "h1");
        screen.command("org.vipdrift.agent.install");
        screen.dialog("deploy").row("deploy.hosts", "the upload", row -> row.get(2).startsWith("Uploading"));
        assertHandlesEvents();
    }

    /** Were the UI thread inside a call that waits, nothing posted to it would ever run. */
    private void assertHandlesEvents() throws InterruptedException {
        CountDownLatch handled = new CountDownLatch(1);
        display.asyncExec(handled::countDown);
        assertTrue(handled.await(PATIENCE.toSeconds(), TimeUnit.SECONDS), "The UI thread handles no events.");
    }
}
