package org.vipdrift.ui.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.tests.fake.Wire;

/** Each test begins with the packet list as it is at first, and no file. */
abstract class PacketListTest extends FileConsoleTest {
    static final String CAPTURE = "org.vipdrift.capture.";
    static final List<String> STANDARD = List.of("", "No.", "Time", "Source", "Destination", "Protocol", "Length",
            "Colour Rule", "Info");
    @TempDir
    Path folder;

    @AfterEach
    void beAsBefore() {
        run(CAPTURE + "columns.reset", Map.of());
        run(CAPTURE + "colours.reset", Map.of());
        run(CAPTURE + "comment.remove", Map.of());
        screen.until("the columns are as before", () -> titles().equals(STANDARD));
        System.clearProperty("vipdrift.wireshark");
        screen.view("org.vipdrift.capture.ui.stations");
    }

    final void open(int packets) throws IOException {
        Path file = Wire.file(folder.resolve("some.pcapng"), packets);
        run(CAPTURE + "open", Map.of(CAPTURE + "path", file.toString()));
        window().until("capture.counts", "all packets", text -> text.startsWith("Packets %,d ".formatted(packets)));
        window().row("capture.packets", "the fifth packet", row -> row.get(1).equals("5"));
    }

    final void select(int index) {
        window().read("capture.packets", Table.class, table -> {
            Event event = new Event();
            event.item = table.getItem(index);
            table.forceFocus();
            table.notifyListeners(SWT.FocusIn, new Event());
            table.notifyListeners(SWT.Selection, event);
            return true;
        });
    }

    /** Writes something about the packet selected. */
    final void comment(String text) throws IOException {
        run(CAPTURE + "comment", Map.of());
        Scope dialog = screen.dialog("comment");
        dialog.type("comment.text", text);
        takePicture("comment");
        dialog.press("comment.ok");
        dialog.untilClosed();
    }

    /** The titles from left to right. */
    final List<String> titles() {
        return titles("capture.packets");
    }

    final List<String> titles(String id) {
        return window().read(id, Table.class, table -> Arrays.stream(table.getColumnOrder())
                .mapToObj(table::getColumn).map(TableColumn::getText).toList());
    }
}
