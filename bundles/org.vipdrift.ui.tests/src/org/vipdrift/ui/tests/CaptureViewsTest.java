package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.Sighting;
import org.vipdrift.core.Status;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.RowColumns;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Views;
import org.vipdrift.ui.tests.fake.Scene;
import org.vipdrift.ui.tests.fake.Wire;

/** Who answers on the wire, how many packets there are, what is wrong with them. */
class CaptureViewsTest extends FileConsoleTest {
    private static final Point SMALL = new Point(700, 460);
    private static final String VIP = "198.51.100.100";
    @TempDir
    private Path folder;

    @Test
    void theWireTruthTellsWhoAnswersSinceWhenAndWhoSawIt() throws IOException {
        control.inventory().hold(Scene.INVENTORY);
        control.status().show(Scene.calm());
        screen.view(Views.WIRE);
        List<String> calm = window().row("wire", "the holder", row -> row.get(2).equals("02:00:5e:00:53:0b"));
        assertEquals(List.of(VIP, "single(expected)  —  the holder alone", "02:00:5e:00:53:0b", "h1"),
                calm.subList(0, 4));
        assertTrue(calm.get(4).startsWith("before "), calm::toString);
        assertEquals(List.of("h2, h3", "web"), calm.subList(6, 8));
        control.status().saw(new Sighting(Scene.VIP.address(), Scene.mac(0x66), "eth0", java.time.Instant.now()));
        assertTrue(window().row("wire", "the other", row -> row.get(2).endsWith(":66")).get(1)
                .endsWith("heard, not checked yet"));
        control.status().show(Scene.calm());
        List<String> stranger = window().row("wire", "the other",
                row -> row.get(2).endsWith(":66") && row.get(1).startsWith("multiple"));
        assertEquals(List.of("multiple  —  2 MACs answer", "02:00:5e:00:53:66", "stranger"), stranger.subList(1, 4));
        assertEquals("capture on eth0", stranger.get(6));
        takePicture("wire-multiple");
        perspective("org.vipdrift.app.operations");
        screen.view(Views.WIRE);
        window().row("wire", "the holder", row -> row.get(0).equals(VIP));
        takePicture("wire-operations");
        screen.view(Views.DRIFTS);
    }

    @Test
    void theWireTruthLeadsToTheGroup() {
        control.inventory().hold(Scene.INVENTORY);
        control.status().show(Scene.snapshot(Scene.wire(WireTruth.State.SILENT), Scene.H1,
                new Status(Status.State.PROBLEM, "silent", "Nobody answers for web.")));
        screen.view(Views.WIRE);
        List<String> silent = window().row("wire", "the silence", row -> row.get(1).startsWith("silent"));
        assertEquals("asked by h2, h3", silent.get(6));
        enter("wire", 0);
        screen.until("the group is selected", () -> window().read("groups", Table.class,
                table -> table.isVisible() && table.getSelectionCount() == 1));
        hide(Views.GROUPS);
    }

    @Test
    void withoutAGroupItSaysWhatTheWireTruthIsFor() {
        screen.view(Views.WIRE);
        screen.until("it says so", () -> window().texts().contains("There is no VIP to watch"));
    }

    @Test
    void theChartCountsPacketsAndADragDisplaysATimeAlone() throws IOException {
        open(Wire.takeover(folder.resolve("takeover.pcapng")), 8);
        screen.view(Views.RATE);
        window().row("rate", "the first", row -> row.get(1).equals("1"));
        screen.until("all are counted", () -> counted() == 8);
        takePicture("rate");
        drag(2800, 3900);
        window().until("capture.counts", "two packets", text -> text.endsWith("Displayed 2"));
        assertTrue(window().text("capture.displayFilter").startsWith("frame.time_epoch >= 170000000"),
                window().text("capture.displayFilter"));
        takePicture("rate-drag");
        filter("");
        int busy = window().read("rate", Table.class, table -> IntStream.range(0, table.getItemCount())
                .filter(i -> table.getItem(i).getText(0).contains("22:13:23") || table.getItem(i).getText(0)
                        .contains(":23.0"))
                .findFirst().orElseThrow());
        enter("rate", busy);
        screen.until("its first packet is selected", () -> selected().equals("3"));
    }

    @Test
    void malformedPacketsAndWrongChecksumsAreRemarkedAndLeadToThePacket() throws IOException {
        open(Wire.faulty(folder.resolve("faulty.pcapng")), 4);
        screen.view(Views.NOTES);
        List<String> malformed = window().row("notes", "the malformed", row -> row.get(1).equals("Malformed"));
        assertEquals(
                List.of("Error", "Malformed", "ARP from 02:00:5e:10:00:01 is malformed: the packet ends within it.",
                        "2", "2"),
                malformed.subList(0, 5));
        List<String> checksum = window().row("notes", "the checksum", row -> row.get(1).equals("Checksum"));
        assertEquals(List.of("Warning", "Checksum", "ICMP from 198.51.100.11 has a wrong checksum.", "3", "1"),
                checksum.subList(0, 5));
        takePicture("notes");
        enter("notes", 1);
        screen.until("its packet is selected", () -> selected().equals("3"));
    }

    @Test
    void whereStationsAndVendorsComeFromIsSaid() throws IOException {
        open(Wire.takeover(folder.resolve("takeover.pcapng")), 8);
        screen.view(Views.STATIONS);
        window().until("stations.footer", "the vendors", text -> text.contains("Vendors: "));
        run("org.vipdrift.capture.stations.forget", Map.of());
        window().until("stations.source", "that there is nothing", "There is no station to forget."::equals);
        takePicture("stations");
    }

    /** A table nobody has seen yet gets other sizes while it is empty: no column keeps a width nobody gave it. */
    @Test
    void columnsAreWideAgainAfterTheViewWasSmallWhileItWasEmpty() throws IOException {
        reopen(Views.STATIONS);
        for (Point size : List.of(SMALL, new Point(1280, 776), new Point(420, 600), new Point(900, 700))) {
            resize(size);
        }
        open(Wire.takeover(folder.resolve("takeover.pcapng")), 8);
        window().row("stations", "the VIP", row -> row.get(0).equals(VIP));
        takePicture("columns-small");
        fillScreen();
        screen.until("it is wide again", () -> window().read("stations", Table.class, t -> t.getSize().x > 600));
        takePicture("columns-large");
        for (String table : List.of("stations", "stations.changes")) {
            List<Integer> now = widths(table);
            window().read(table, Table.class, t -> {
                RowColumns.reset(t);
                return true;
            });
            assertEquals(widths(table), now, table);
        }
    }

    /** A title wider than its column's least width, empty and in a small place; the person gave no column a width. */
    @ParameterizedTest
    @CsvSource({"true, false", "false, false", "true, true", "false, true"})
    void aTableThatWasSmallWhileItWasEmptySharesItsWidthAgain(boolean hidden, boolean atOnce) {
        Shell shell = screen.onUi(() -> {
            Shell made = new Shell(display, SWT.SHELL_TRIM);
            made.setLayout(new FillLayout());
            made.setSize(900, 300);
            return made;
        });
        RowTable<String> table = screen.onUi(() -> {
            RowTable<String> made = new RowTable<>(shell, "test.columns", "test", List.of(
                    Column.<String>of("one", "A title that is rather long", 260, text -> text).least(40),
                    Column.<String>of("two", "Another title, just as long", 200, text -> text).least(30),
                    Column.<String>of("three", "Three", 80, text -> text)), text -> text);
            if (hidden) {
                made.whenEmpty(new Label(made.area(), SWT.NONE));
            }
            shell.open();
            return made;
        });
        try {
            List<Integer> before = settled(table.table(), 900);
            for (int width : List.of(150, 120, 400, 60, 200)) {
                screen.onUi(() -> {
                    shell.setSize(width, 300);
                    table.area().setSize(width, 250);
                    shell.layout(true, true);
                    table.area().setSize(width + 300, 250);
                    table.area().setSize(width + 10, 250);
                    return true;
                });
                if (!atOnce) {
                    settled(table.table(), width);
                }
            }
            screen.onUi(() -> {
                table.show(List.of("a", "b"));
                shell.setSize(900, 300);
                return true;
            });
            assertEquals(before, settled(table.table(), 900));
        } finally {
            screen.onUi(() -> {
                shell.dispose();
                return true;
            });
        }
    }

    /** Waits until the window has its width and everything is drawn; then the widths of all columns but the last. */
    private List<Integer> settled(Table table, int width) {
        screen.until("the window is as wide", () -> Math.abs(table.getShell().getSize().x - width) < 80);
        for (int i = 0; i < 3; i++) {
            screen.onUi(() -> {
                table.getShell().redraw(0, 0, 900, 300, true);
                table.getShell().update();
                return true;
            });
        }
        return screen.onUi(() -> Arrays.stream(table.getColumns()).limit(2).map(TableColumn::getWidth).toList());
    }

    private void reopen(String id) {
        hide(id);
        screen.view(id);
    }

    private void hide(String id) {
        screen.onUi(() -> {
            IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
            page.hideView(page.findView(id));
            return true;
        });
    }

    /** All but the last, which GTK stretches. */
    private List<Integer> widths(String id) {
        return window().read(id, Table.class,
                table -> Arrays.stream(table.getColumns()).limit(table.getColumnCount() - 1)
                        .map(TableColumn::getWidth).toList());
    }

    private int counted() {
        return window().read("rate", Table.class, table -> IntStream.range(0, table.getItemCount())
                .map(i -> Integer.parseInt(table.getItem(i).getText(1))).sum());
    }

    /** Drags over the chart, from one time after the start to another; it shows 9.5 seconds. */
    private void drag(int fromMillis, int toMillis) {
        window().read("rate.chart", Canvas.class, canvas -> {
            int width = canvas.getClientArea().width - 24;
            for (int type : List.of(SWT.MouseDown, SWT.MouseMove, SWT.MouseUp)) {
                Event event = new Event();
                event.button = type == SWT.MouseMove ? 0 : 1;
                event.x = 12 + width * (type == SWT.MouseDown ? fromMillis : toMillis) / 9550;
                event.y = 20;
                canvas.notifyListeners(type, event);
            }
            return true;
        });
    }

    private void open(Path file, int packets) {
        run("org.vipdrift.capture.open", Map.of("org.vipdrift.capture.path", file.toString()));
        window().until("capture.counts", "all packets", text -> text.startsWith("Packets " + packets + " "));
    }
}
