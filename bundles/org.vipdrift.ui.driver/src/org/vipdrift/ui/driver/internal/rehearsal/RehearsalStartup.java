package org.vipdrift.ui.driver.internal.rehearsal;

import java.time.Duration;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.driver.Screen;
import org.vipdrift.ui.driver.internal.Ending;

/** Rehearses once the workbench is there, if it is wanted, and ends the console after it. */
public final class RehearsalStartup implements IStartup {
    private static final String WANTED = "vipdrift.rehearsal";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Commands that open a dialog, each with the dialog's stable name and what closes it. */
    private static final List<List<String>> DIALOGS = List.of(List.of("org.vipdrift.host.add", "host", "host.cancel"),
            List.of("org.vipdrift.group.new", "group", "group.cancel"));

    @Override
    public void earlyStartup() {
        if (Boolean.getBoolean(WANTED)) {
            Thread.ofPlatform().name("vipdrift rehearsal").start(RehearsalStartup::run);
        }
    }

    private static void run() {
        Ending.fails();
        Display display = PlatformUI.getWorkbench().getDisplay();
        try {
            rehearse(new Screen(display, PATIENCE));
            Ending.succeeds();
        } catch (RuntimeException e) {
            ILog.of(RehearsalStartup.class).error("The rehearsal has failed.", e);
        } finally {
            Ending.of(display);
        }
    }

    private static void rehearse(Screen screen) {
        screen.window().select("hosts", "h1");
        screen.window().select("groups", "web");
        screen.perspective("org.vipdrift.app.capture");
        screen.perspective("org.vipdrift.app.operations");
        for (List<String> each : DIALOGS) {
            screen.command(each.get(0));
            Scope dialog = screen.dialog(each.get(1));
            dialog.press(each.get(2));
            dialog.untilClosed();
        }
    }
}
