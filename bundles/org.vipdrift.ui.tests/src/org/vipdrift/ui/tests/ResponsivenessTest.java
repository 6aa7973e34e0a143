package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.ui.common.UiThread;
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

    @Test
    void whatWaitsHasItsTurnBetweenTwoTasksThatAreDueTogether() {
        List<String> order = new CopyOnWriteArrayList<>();
        Shell owner = screen.onUi(() -> repeatTogether(List.of("one", "two"), task -> {
            order.add(task);
            display.asyncExec(() -> order.add("waiting"));
        }));
        screen.until("both have run again", () -> order.containsAll(List.of("one", "two")));
        screen.onUi(() -> {
            owner.dispose();
            return true;
        });
        String story = String.join(" ", order);
        assertFalse(story.contains("one two") || story.contains("two one"), story);
    }

    /** Both are due again when the UI thread is let go. */
    private Shell repeatTogether(List<String> tasks, Consumer<String> act) {
        Shell owner = new Shell(display);
        AtomicBoolean again = new AtomicBoolean();
        UiThread ui = PlatformUI.getWorkbench().getService(UiThread.class);
        tasks.forEach(task -> ui.every(Duration.ofMillis(10), owner, () -> {
            if (again.get()) {
                act.accept(task);
            }
        }));
        again.set(true);
        passTime(Duration.ofMillis(50));
        return owner;
    }

    /** Holds the calling thread. */
    private static void passTime(Duration time) {
        for (long from = System.nanoTime(); System.nanoTime() - from < time.toNanos();) {
            LockSupport.parkNanos(time.toNanos());
        }
    }

    /** Were the UI thread inside a call that waits, nothing posted to it would ever run. */
    private void assertHandlesEvents() throws InterruptedException {
        CountDownLatch handled = new CountDownLatch(1);
        display.asyncExec(handled::countDown);
        assertTrue(handled.await(PATIENCE.toSeconds(), TimeUnit.SECONDS), "The UI thread handles no events.");
    }
}
