package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.tests.fake.FakeCaptureSource;
import org.vipdrift.ui.tests.fake.Wire;

class CaptureOptionsTest extends FileConsoleTest {
    private final FakeCaptureSource wire = service(FakeCaptureSource.class);
    @TempDir
    Path folder;

    @BeforeEach
    void beginCapture() {
        screen.command("org.vipdrift.capture.look");
        screen.until("the interfaces are offered",
                () -> window().read("capture.interface", Combo.class, Combo::getItemCount) >= 2);
        window().choose("capture.interface", "wire0  —  198.51.100.1");
        window().type("capture.filter", "");
        screen.command("org.vipdrift.capture.clear");
    }

    @AfterEach
    void forgetOptions(TestInfo test) throws Exception {
        takePicture(test, "before");
        if (wire.isCapturing()) {
            window().press("capture.stop");
        }
        screen.until("nobody captures", () -> !wire.isCapturing());
        if (!screen.isOpen("captureOptions")) {
            open();
        }
        Scope dialog = screen.dialog("captureOptions");
        for (String name : List.of("stopPackets", "stopSeconds", "snap", "filter")) {
            dialog.type("captureOptions." + name, "");
        }
        tick(dialog, "wire0  —  198.51.100.1", true);
        tick(dialog, "wire1 (not usable)", false);
        dialog.read("captureOptions.save", Button.class, save -> {
            save.setSelection(false);
            save.notifyListeners(SWT.Selection, new Event());
            return true;
        });
        dialog.press("captureOptions.ok");
        screen.command("org.vipdrift.capture.clear");
    }

    @Test
    void stopsAfterAsManyPacketsAsAskedAndSavesThem() throws Exception {
        Scope dialog = open();
        dialog.type("captureOptions.stopPackets", "2");
        dialog.tick("captureOptions.save");
        dialog.type("captureOptions.file", folder.resolve("web.pcapng").toString());
        dialog.press("captureOptions.start");
        window().until("capture.state", "where it is saved",
                text -> text.equals("Capturing on wire0  ·  saving to web.pcapng"));
        wire.carry(Wire.announcedBy(1), Wire.announcedBy(2), Wire.announcedBy(1));
        window().until("capture.state", "why it stopped",
                text -> text.equals("Stopped after 2 packets, as asked; wire0 was captured  ·  saved in web.pcapng"));
        window().until("capture.counts", "both", text -> text.equals("Captured 2  ·  Displayed 2  ·  Dropped 0"));
        assertTrue(Files.size(folder.resolve("web.pcapng")) > 100);
        assertFalse(wire.isCapturing());
    }

    @Test
    void aWrongFilterIsRedWithTheReasonWhileOneTypes() {
        window().type("capture.filter", "arp or nonsense");
        window().until("capture.filter.error", "what is wrong", text -> text.equals(
                "The capture filter \"arp or nonsense\" is not valid: syntax error."));
        Scope dialog = open();
        dialog.until("captureOptions.message", "the same", text -> text.contains("not valid"));
        screen.until("it cannot be started", () -> !dialog.isEnabled("captureOptions.start"));
        dialog.type("captureOptions.filter", "arp");
        screen.until("it can", () -> dialog.isEnabled("captureOptions.start"));
        dialog.press("captureOptions.ok");
        window().until("capture.filter", "the new one", text -> text.equals("arp"));
        window().until("capture.filter.error", "nothing", String::isEmpty);
    }

    @Test
    void severalInterfacesAreChosenTogetherAndShown() {
        Scope dialog = open();
        tick(dialog, "wire1 (not usable)", true);
        dialog.type("captureOptions.snap", "96");
        dialog.press("captureOptions.start");
        window().until("capture.interface", "both", text -> text.equals("2 interfaces  —  wire0, wire1"));
        window().until("capture.state", "both", text -> text.equals("Capturing on wire0, wire1"));
        window().press("capture.stop");
        Scope again = open();
        assertEquals("96", again.text("captureOptions.snap"));
    }

    @Test
    void saysWhatIsWrongWithANumber() {
        Scope dialog = open();
        dialog.type("captureOptions.snap", "63");
        dialog.until("captureOptions.message", "the limits", text -> text.startsWith("Of each packet 64 to 262144"));
        assertFalse(dialog.isEnabled("captureOptions.start") || dialog.isEnabled("captureOptions.ok"));
    }

    private Scope open() {
        window().press("capture.options");
        return screen.dialog("captureOptions");
    }

    private void tick(Scope dialog, String text, boolean on) {
        dialog.read("captureOptions.interfaces", Table.class, table -> {
            TableItem item = Stream.of(table.getItems()).filter(one -> one.getText().equals(text)).findFirst()
                    .orElseThrow();
            item.setChecked(on);
            Event event = new Event();
            event.detail = SWT.CHECK;
            event.item = item;
            table.notifyListeners(SWT.Selection, event);
            return on;
        });
    }
}
