package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.ui.tests.fake.Wire;

/** What leaves the console: rows, packets and bytes for the clipboard, packets for Wireshark. */
class CaptureCopyTest extends PacketListTest {
    @Test
    void packetsAreCopiedAsJsonAndAsADump() throws IOException {
        open(40);
        select(4);
        run(CAPTURE + "copyJson", Map.of());
        screen.until("the JSON is there", () -> clipboard().startsWith("[\n  {\n    \"frame\": ["));
        assertTrue(screen.onUi(this::clipboard).contains("\"arp.src.proto_ipv4\": [\n      \"198.51.100.100\""));
        press("capture.packets", SWT.MOD1);
        screen.until("the line is there", () -> clipboard().startsWith("\tNo.\tTime\tSource\t"));
        press("capture.packets", SWT.MOD1 | SWT.SHIFT);
        screen.until("the line is there as CSV", () -> clipboard().startsWith(",No.,Time,Source,")
                && clipboard().contains("\r\n,5,"));
        run(CAPTURE + "copyBytes", Map.of(CAPTURE + "as", "DUMP"));
        screen.until("the dump is there", () -> clipboard().startsWith("0000  ff ff ff ff ff ff 02 00  5e 10"));
    }

    @ParameterizedTest
    @CsvSource({"stations,stations", "stations.changes,stations", "takeovers,takeovers", "notes,notes"})
    void everyTableIsCopiedAsTextAndAsCsv(String table, String view) throws IOException {
        Path file = Wire.takeover(folder.resolve("takeover.pcapng"));
        run(CAPTURE + "open", Map.of(CAPTURE + "path", file.toString()));
        screen.view("org.vipdrift.capture.ui." + view);
        screen.until("there are rows", () -> window().read(table, Table.class, Table::getItemCount) > 0);
        String titles = window().read(table, Table.class, widget -> Arrays.stream(widget.getColumns())
                .map(TableColumn::getText).collect(Collectors.joining("\t")));
        press(table, SWT.MOD1);
        screen.until("it is there", () -> clipboard().startsWith(titles + "\r\n") && clipboard().lines().count() > 1);
        press(table, SWT.MOD1 | SWT.SHIFT);
        screen.until("it is there as CSV", () -> clipboard().startsWith(titles.replace('\t', ',') + "\r\n"));
        assertTrue(window().read(table, Table.class, widget -> widget.getMenu() != null));
    }

    private void press(String table, int modifiers) {
        window().read(table, Table.class, widget -> {
            Event event = new Event();
            event.keyCode = 'c';
            event.stateMask = modifiers;
            widget.notifyListeners(SWT.KeyDown, event);
            return true;
        });
    }

    @Test
    void wiresharkGetsTheFileOrThePacketsDisplayed() throws IOException {
        open(40);
        Path told = folder.resolve("told");
        Path program = Files.writeString(folder.resolve("wireshark"),
                "#!/bin/sh\n{ echo \"$1 $2\"; stat -c %a \"$2\"; }"
                        + " > " + told + ".part; mv " + told + ".part " + told + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        System.setProperty("vipdrift.wireshark", program.toString());
        run(CAPTURE + "wireshark", Map.of());
        screen.until("it got the file", () -> Files.exists(told));
        assertTrue(Files.readAllLines(told).getFirst().equals("-r " + folder.resolve("some.pcapng")));
        Files.delete(told);
        filter("arp.isgratuitous");
        window().until("capture.counts", "those displayed", text -> text.endsWith("Displayed 4"));
        run(CAPTURE + "wireshark", Map.of());
        screen.until("it got others", () -> Files.exists(told));
        assertTrue(Files.readAllLines(told).getFirst().endsWith("/packets.pcapng"));
        assertEquals("600", Files.readAllLines(told).get(1));
        System.setProperty("vipdrift.wireshark", folder.resolve("none").toString());
        run(CAPTURE + "wireshark", Map.of());
        assertTrue(screen.dialog("notice").text("notice.sentence").contains("apt-get install wireshark"));
    }

    private String clipboard() {
        Clipboard clipboard = new Clipboard(display);
        Object text = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        return String.valueOf(text);
    }
}
