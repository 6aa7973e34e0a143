package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.eclipse.swt.widgets.Combo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.ui.tests.fake.Wire;

/** Packets of a host's interface, in the same view as those of this machine. */
class HostCaptureTest extends FileConsoleTest {

    @AfterEach
    void endCapture() {
        if (control.captures().isRunning()) {
            window().press("capture.stop");
        }
        screen.until("nobody captures", () -> !control.captures().isRunning());
    }

    @Test
    void capturesOnAHostByItsAgent() {
        offer("h1/host0");
        screen.until("the host's interface is offered", () -> offered().contains("h1 \u2014 host0"));
        window().choose("capture.interface", "h1 \u2014 host0");
        window().press("capture.start");
        screen.until("its agent captures", control.captures()::isRunning);
        window().until("capture.state", "what is left out",
                text -> text.equals("Capturing on h1/host0  \u00b7  Left out are the packets of this console's SSH"
                        + " connection."));
        control.captures().deliver(Wire.frame("h1/host0"));
        window().row("capture.packets", "the packet", row -> row.get(1).equals("1"));
        window().until("capture.counts", "the counts of the host's kernel",
                text -> text.equals("Captured 1  \u00b7  Displayed 1  \u00b7  Dropped 3"));
        window().press("capture.stop");
        window().until("capture.state", "the end", text -> text.equals("Stopped; h1/host0 was captured"));
        offer();
        screen.until("a host that is gone is not offered", () -> !offered().contains("h1 \u2014 host0"));
        assertEquals(1, window().rows("capture.packets").size());
    }

    private void offer(String... names) {
        control.captures().offer(names);
        control.status().show(StatusSnapshot.EMPTY);
    }

    private List<String> offered() {
        return window().read("capture.interface", Combo.class, combo -> List.of(combo.getItems()));
    }
}
