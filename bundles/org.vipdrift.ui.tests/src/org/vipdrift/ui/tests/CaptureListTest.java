package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.ui.common.RowColumns;
import org.vipdrift.ui.driver.Album;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.tests.fake.Wire;

/** What a person makes of the packet list: columns, comments, followed addresses, saved filters, colour rules. */
class CaptureListTest extends FileConsoleTest {
    private static final String CAPTURE = "org.vipdrift.capture.";
    private static final List<String> STANDARD = List.of("", "No.", "Time", "Source", "Destination", "Protocol",
            "Length", "Colour Rule", "Info");
    @TempDir
    private Path folder;

    @AfterEach
    void beAsBefore() {
        run(CAPTURE + "columns.reset", Map.of());
        run(CAPTURE + "colours.reset", Map.of());
        run(CAPTURE + "comment.remove", Map.of());
        screen.until("the columns are as before", () -> titles().equals(STANDARD));
        System.clearProperty("vipdrift.wireshark");
    }

    @Test
    void aFieldBecomesAColumnThatStaysWhenTheViewIsOpenedAgain() throws IOException {
        open(40);
        run(CAPTURE + "column.apply", Map.of(CAPTURE + "field", "arp.src.proto_ipv4"));
        screen.until("the column is before the info", () -> titles().indexOf("arp.src.proto_ipv4") == 8);
        window().row("capture.packets", "the sender", row -> row.get(1).equals("5")
                && row.get(8).equals("198.51.100.100"));
        picture("column");
        order("capture.packets", 0, 1, 8, 2, 3, 4, 5, 6, 7, 9);
        window().read("capture.packets", Table.class, table -> {
            table.getColumn(8).setWidth(177);
            return true;
        });
        reopen("org.vipdrift.capture.ui.packets");
        screen.until("the column has its place", () -> titles().indexOf("arp.src.proto_ipv4") == 2);
        int width = window().read("capture.packets", Table.class, table -> table.getColumn(2).getWidth());
        assertEquals(177, width, 2);
        window().row("capture.packets", "the sender", row -> row.get(2).equals("198.51.100.100"));
    }

    @Test
    void anyTablesColumnsStayWhereAPersonMovedThem() {
        String view = "org.vipdrift.capture.ui.takeovers";
        screen.view(view);
        order("takeovers", 1, 0, 2, 3, 4, 5, 6, 8, 7);
        reopen(view);
        assertEquals(List.of("VIP or Router", "Time", "From"), titles("takeovers").subList(0, 3));
        window().read("takeovers", Table.class, table -> {
            RowColumns.reset(table);
            return true;
        });
        reopen(view);
        assertEquals(List.of("Time", "VIP or Router", "From"), titles("takeovers").subList(0, 3));
    }

    @Test
    void theHeadersMenuHidesAndShowsColumns() throws IOException {
        open(40);
        pick("Length");
        screen.until("it is hidden", () -> !titles().contains("Length"));
        window().row("capture.packets", "the fifth packet", row -> row.get(1).equals("5"));
        pick("Length");
        screen.until("it is back", () -> titles().equals(STANDARD));
    }

    @Test
    void columnsAreChosenAndMovedInADialog() throws IOException {
        open(40);
        run(CAPTURE + "columns", Map.of());
        Scope dialog = screen.dialog("columns");
        dialog.type("columns.field", "arp.opcode");
        dialog.press("columns.add");
        dialog.row("columns.table", "the field", row -> row.equals(List.of("arp.opcode", "Opcode")));
        dialog.press("columns.up");
        screen.until("it moved", () -> dialog.rows("columns.table").get(7).getFirst().equals("arp.opcode"));
        picture("dialog");
        dialog.press("columns.ok");
        dialog.untilClosed();
        screen.until("it is a column", () -> titles().get(7).equals("arp.opcode"));
    }

    @Test
    void aCommentIsWrittenShownSavedAndReadBack() throws IOException {
        open(40);
        select(4);
        run(CAPTURE + "comment", Map.of());
        Scope dialog = screen.dialog("comment");
        dialog.type("comment.text", "Here web moves.");
        picture("dialog");
        dialog.press("comment.ok");
        dialog.untilClosed();
        run(CAPTURE + "column", Map.of(CAPTURE + "columnId", "comment"));
        window().row("capture.packets", "the comment", row -> row.contains("Here web moves."));
        window().until("capture.counts", "what would be lost", text -> text.endsWith("Comments not saved: 1"));
        screen.until("it is among the fields", () -> window().read("capture.fields", Tree.class,
                tree -> tree.getItem(0).getItem(0).getText().equals("Here web moves.")));
        picture("shown");
        run(CAPTURE + "close", Map.of());
        Scope question = screen.dialog("comments.unsaved");
        picture("question");
        question.press("comments.unsaved.cancel");
        question.untilClosed();
        assertTrue(window().text("capture.counts").startsWith("Packets 40"));
        run(CAPTURE + "comment.remove", Map.of());
        window().until("capture.state", "that it is gone", text -> text.equals("Comments removed from packets: 1."));
    }

    @Test
    void anAddressIsFollowedAndTheWayLeadsBack() throws IOException {
        open(40);
        filter("arp.opcode == 1");
        select(4);
        run(CAPTURE + "follow.mac", Map.of());
        window().until("capture.displayFilter", "the MAC",
                text -> text.startsWith("eth.addr == 02:00:5e:10:00:02 || arp.src.hw_mac == "));
        window().until("capture.counts", "its packets", text -> text.endsWith("Displayed 4"));
        picture("followed");
        window().press("capture.displayFilter.back");
        window().until("capture.displayFilter", "the filter before", "arp.opcode == 1"::equals);
        run(CAPTURE + "filter.back", Map.of());
        window().until("capture.displayFilter", "no filter", String::isEmpty);
        window().until("capture.counts", "all", text -> text.endsWith("Displayed 40"));
    }

    @Test
    void aFilterIsSavedRenamedAppliedAndForgotten() throws IOException {
        open(40);
        filter("arp.isgratuitous");
        run(CAPTURE + "filter.save", Map.of());
        Scope dialog = screen.dialog("savedFilter");
        dialog.type("savedFilter.name", "Announcements");
        picture("save");
        dialog.press("savedFilter.ok");
        dialog.untilClosed();
        filter("");
        run(CAPTURE + "filters", Map.of());
        Scope all = screen.dialog("savedFilters");
        all.row("savedFilters.table", "it", row -> row.equals(List.of("Announcements", "arp.isgratuitous")));
        all.press("savedFilters.change");
        Scope change = screen.dialog("savedFilter");
        change.type("savedFilter.filter", "arp.isgratuitou");
        String wrong = change.until("savedFilter.message", "what is wrong", text -> !text.isEmpty());
        assertTrue(wrong.contains("arp.isgratuitous") && !change.isEnabled("savedFilter.ok"), wrong);
        change.type("savedFilter.filter", "arp.isgratuitous && frame.number > 10");
        change.type("savedFilter.name", "Later ones");
        change.press("savedFilter.ok");
        all.row("savedFilters.table", "the new name", row -> row.getFirst().equals("Later ones"));
        picture("all");
        all.press("savedFilters.apply");
        window().until("capture.counts", "those displayed", text -> text.endsWith("Displayed 3"));
        run(CAPTURE + "filters", Map.of());
        Scope again = screen.dialog("savedFilters");
        again.row("savedFilters.table", "it was kept", row -> row.getFirst().equals("Later ones"));
        again.press("savedFilters.remove");
        screen.until("the list is empty", () -> again.rows("savedFilters.table").isEmpty());
        again.press("savedFilters.ok");
        again.untilClosed();
    }

    @Test
    void aColourRuleIsMadeCheckedPutFirstAndUsed() throws IOException {
        open(40);
        run(CAPTURE + "colours.edit", Map.of());
        Scope dialog = screen.dialog("colours");
        dialog.row("colours.table", "the first", row -> row.getFirst().equals("Impossible packets"));
        dialog.press("colours.add");
        dialog.type("colours.name", "Even ones");
        dialog.type("colours.filter", "frame.number in {2, 4}x");
        String wrong = dialog.until("colours.message", "what is wrong", text -> text.startsWith("This rule colours"));
        assertTrue(dialog.isEnabled("colours.ok"), wrong);
        picture("wrong");
        dialog.type("colours.filter", "frame.number in {2, 4, 5}");
        dialog.until("colours.message", "nothing", String::isEmpty);
        dialog.press("colours.up");
        screen.until("it is first", () -> dialog.rows("colours.table").getFirst().getFirst().equals("Even ones"));
        picture("dialog");
        dialog.press("colours.ok");
        dialog.untilClosed();
        window().row("capture.packets", "its name", row -> row.get(1).equals("5") && row.get(7).equals("Even ones"));
        screen.until("its colour", () -> background(1).equals(new RGB(255, 247, 204))
                && background(4).equals(new RGB(255, 247, 204)) && !background(0).equals(background(1)));
    }

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
        Path program = Files.writeString(folder.resolve("wireshark"), "#!/bin/sh\n{ echo \"$1 $2\"; stat -c %a \"$2\"; }"
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

    @Test
    void aReadingThatWasStoppedSaysSoAndGoesOn() throws IOException {
        JobChangeAdapter canceller = new JobChangeAdapter() {
            @Override
            public void running(IJobChangeEvent event) {
                if (event.getJob().getName().equals("Open some.pcapng")) {
                    event.getJob().cancel();
                }
            }
        };
        Job.getJobManager().addJobChangeListener(canceller);
        try {
            Path file = Wire.file(folder.resolve("some.pcapng"), 400_000);
            run(CAPTURE + "open", Map.of(CAPTURE + "path", file.toString()));
            window().until("capture.state", "that it was stopped",
                    "Reading some.pcapng was stopped: what was found before is shown."::equals);
            assertTrue(!window().text("capture.counts").startsWith("Packets 400,000 "));
        } finally {
            Job.getJobManager().removeJobChangeListener(canceller);
        }
        picture("stopped");
        window().read("capture.readOn", Link.class, link -> {
            link.notifyListeners(SWT.Selection, new Event());
            return link.isVisible();
        });
        window().until("capture.counts", "all packets", text -> text.startsWith("Packets 400,000 "));
        window().until("capture.state", "the file", "File some.pcapng"::equals);
        screen.until("there is nothing to go on with",
                () -> !window().read("capture.readOn", Link.class, Link::getVisible));
    }

    private void open(int packets) throws IOException {
        Path file = Wire.file(folder.resolve("some.pcapng"), packets);
        run(CAPTURE + "open", Map.of(CAPTURE + "path", file.toString()));
        window().until("capture.counts", "all packets", text -> text.startsWith("Packets %,d ".formatted(packets)));
        window().row("capture.packets", "the fifth packet", row -> row.get(1).equals("5"));
    }

    private void select(int index) {
        window().read("capture.packets", Table.class, table -> {
            Event event = new Event();
            event.item = table.getItem(index);
            table.forceFocus();
            table.notifyListeners(SWT.FocusIn, new Event());
            table.notifyListeners(SWT.Selection, event);
            return true;
        });
    }

    /** Chooses from the menu of the list's header. */
    private void pick(String column) {
        window().read("capture.packets", Table.class, table -> {
            Event event = new Event();
            Point header = table.toDisplay(30, table.getHeaderHeight() / 2);
            event.x = header.x;
            event.y = header.y;
            table.notifyListeners(SWT.MenuDetect, event);
            Menu menu = table.getMenu();
            menu.notifyListeners(SWT.Show, new Event());
            MenuItem item = Arrays.stream(menu.getItems()).filter(i -> i.getText().equals(column)).findFirst()
                    .orElseThrow();
            item.notifyListeners(SWT.Selection, new Event());
            return true;
        });
    }

    private void order(String id, int... order) {
        window().read(id, Table.class, table -> {
            table.setColumnOrder(order);
            return true;
        });
    }

    private void reopen(String id) {
        screen.onUi(() -> {
            IViewPart view = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().findView(
                    id);
            view.getSite().getPage().hideView(view);
            return true;
        });
        screen.view(id);
    }

    /** The titles from left to right. */
    private List<String> titles() {
        return titles("capture.packets");
    }

    private List<String> titles(String id) {
        return window().read(id, Table.class, table -> Arrays.stream(table.getColumnOrder())
                .mapToObj(table::getColumn).map(TableColumn::getText).toList());
    }

    private RGB background(int row) {
        return window().read("capture.packets", Table.class, table -> {
            TableItem item = table.getItem(row);
            return item.getBackground().getRGB();
        });
    }

    private String clipboard() {
        Clipboard clipboard = new Clipboard(display);
        Object text = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        return String.valueOf(text);
    }

    private void picture(String name) throws IOException {
        String root = System.getProperty("vipdrift.screenshots", "");
        if (!root.isEmpty()) {
            String test = StackWalker.getInstance().walk(frames -> frames.skip(1).findFirst().orElseThrow()
                    .getMethodName());
            new Album(screen, display, Path.of(root, "CaptureListTest", test)).take(name);
        }
    }
}
