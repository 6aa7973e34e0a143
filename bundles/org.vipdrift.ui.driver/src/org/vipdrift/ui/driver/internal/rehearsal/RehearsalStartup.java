package org.vipdrift.ui.driver.internal.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
        look(screen);
        screen.perspective("org.vipdrift.app.operations");
        for (List<String> each : DIALOGS) {
            screen.command(each.get(0));
            Scope dialog = screen.dialog(each.get(1));
            dialog.press(each.get(2));
            dialog.untilClosed();
        }
    }

    /** Goes through a capture file: what decodes and lists packets is ready when a person opens the first. */
    private static void look(Screen screen) {
        Path file = temporary();
        try {
            String all = String.valueOf(CapturedFrames.write(file));
            screen.command("org.vipdrift.capture.open", Map.of("org.vipdrift.capture.path", file.toString()));
            screen.window().until("capture.counts", "all packets", text -> text.contains(all));
            screen.window().type("capture.displayFilter", "arp");
            screen.window().press("capture.displayFilter.apply");
            screen.window().until("capture.counts", "fewer packets", text -> !text.endsWith(all));
            screen.command("org.vipdrift.capture.close");
            screen.window().press("capture.displayFilter.clear");
        } finally {
            remove(file);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("rehearsal", ".pcap");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
