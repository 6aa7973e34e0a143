package org.vipdrift.bench.console;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.swt.widgets.Display;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.driver.Screen;

/** Thread-safe. What a person does in the packets view, and sees there. */
final class CaptureView {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Screen screen;
    private final Scope window;

    CaptureView(Display display) {
        screen = new Screen(display, PATIENCE);
        window = screen.window();
    }

    Screen screen() {
        return screen;
    }

    PacketList list() {
        return new PacketList(window);
    }

    /** Has all views of captures on the screen. */
    void show() {
        screen.perspective("org.vipdrift.app.capture");
    }

    void open(Path file) {
        screen.command("org.vipdrift.capture.open", Map.of("org.vipdrift.capture.path", file.toString()));
    }

    /** Returns when frames flow. */
    void start(String interfaceName, String filter) {
        window.chooseStarting("capture.interface", interfaceName);
        window.type("capture.filter", filter);
        window.press("capture.start");
        screen.until("the capture runs", () -> window.isEnabled("capture.stop"));
    }

    void stop() {
        window.press("capture.stop");
        screen.until("the capture has ended", () -> window.isEnabled("capture.start"));
    }

    void filter(String text) {
        window.type("capture.displayFilter", text);
        window.press("capture.displayFilter." + (text.isEmpty() ? "clear" : "apply"));
    }

    Counts counts() {
        return Counts.read(window.text("capture.counts"));
    }

    void await(Predicate<Counts> what) {
        window.until("capture.counts", "the counts expected", text -> what.test(Counts.read(text)));
    }
}
