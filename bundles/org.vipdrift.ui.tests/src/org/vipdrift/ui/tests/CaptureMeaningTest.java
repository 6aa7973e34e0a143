package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.MacAddress;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;
import org.vipdrift.ui.common.Views;
import org.vipdrift.ui.tests.fake.Scene;
import org.vipdrift.ui.tests.fake.Wire;

/** What {@link Wire#takeover} shows: h2 takes the VIP over from h1, another is answered by both, one ARP is forged. */
class CaptureMeaningTest extends FileConsoleTest {
    private static final Point SMALL = new Point(1280, 776);
    private static final String VIP = "198.51.100.100";
    @TempDir
    private Path folder;

    @BeforeEach
    void showStations() {
        screen.view(Views.STATIONS);
    }

    @Test
    void aFileFillsTheStationsAndTheySayFromWhere() throws IOException {
        open();
        window().row("stations", "the VIP", row -> row.get(0).equals(VIP) && row.get(1).equals("02:00:5e:10:00:02"));
        window().until("stations.source", "the file", "File takeover.pcapng"::equals);
        assertEquals(3, window().rows("stations").size());
        window().row("stations.changes", "the takeover", row -> row.get(1).equals("changed ethernet address")
                && row.get(2).contains("(" + VIP + ")"));
        run("org.vipdrift.capture.close", Map.of());
        screen.until("live stations are back", () -> window().read("stations", Table.class, Table::getItemCount) == 0);
        window().until("stations.source", "nothing", String::isEmpty);
    }

    @Test
    void aTakeoverIsListedAndLeadsToItsPacket() throws IOException {
        open();
        screen.view(Views.TAKEOVERS);
        List<String> row = window().row("takeovers", "the VIP's", cells -> cells.get(1).equals(VIP));
        assertEquals(List.of("02:00:5e:10:00:01", "02:00:5e:10:00:02", "3.00 s", "1×", "12 ms"), row.subList(2, 7));
        assertEquals("3", row.get(7));
        window().until("takeovers.source", "the file", "File takeover.pcapng"::equals);
        enter("takeovers", 1, VIP);
        screen.until("its packet is selected", () -> selected().equals("3"));
        assertTrue(window().read("capture.packets", Table.class, Table::isFocusControl));
    }

    @Test
    void remarksAreListedWorstFirstAndLeadToThePacketThatAFilterHid() throws IOException {
        open();
        filter("frame.number == 1");
        window().until("capture.counts", "one packet", text -> text.endsWith("Displayed 1"));
        screen.view(Views.NOTES);
        List<String> first = window().row("notes", "two answerers", cells -> cells.get(2).contains("two MACs"));
        assertEquals(first, window().rows("notes").getFirst());
        assertEquals(List.of("Error", "Address"), first.subList(0, 2));
        assertEquals(List.of("7", "1"), first.subList(3, 5));
        window().row("notes", "the forged one", cells -> cells.get(1).equals("ARP") && cells.get(3).equals("8"));
        enter("notes", 3, "7");
        screen.until("its packet is selected", () -> selected().equals("7"));
        window().until("capture.state", "why the filter went", text -> text.contains("filter was cleared"));
        assertEquals("", window().text("capture.displayFilter"));
    }

    @Test
    void aMoveOfOurOwnIsAnnotatedAndNoAlarm() throws IOException {
        open();
        screen.view(Views.TAKEOVERS);
        window().row("takeovers", "the VIP's", cells -> cells.get(1).equals(VIP));
        assertTrue(hasIcon("takeovers", 1, VIP));
        control.journal().record(move());
        window().row("takeovers", "the plan", cells -> cells.get(8).startsWith("planned: web h1 -> h2, move of "));
        assertTrue(!hasIcon("takeovers", 1, VIP));
        screen.view(Views.STATIONS);
        window().row("stations.changes", "the plan", cells -> cells.get(2).startsWith("(" + VIP + ") at ")
                && cells.get(2).contains("  planned: web h1 -> h2"));
        assertTrue(!hasIcon("stations", 0, VIP));
        assertTrue(hasIcon("stations", 0, "198.51.100.101"));
    }

    @Test
    void aQuestionOfOurOwnIsAnnotatedAndAStrangersWarns() throws IOException {
        control.status().show(Scene.calm());
        Path file = Wire.probed(folder.resolve("probed.pcapng"));
        run("org.vipdrift.capture.open", Map.of("org.vipdrift.capture.path", file.toString()));
        screen.view(Views.NOTES);
        window().row("notes", "ours", cells -> cells.get(0).equals("Note")
                && cells.get(2).startsWith("02:00:5e:00:53:0c probed " + VIP)
                && cells.get(5).equals("ours: the agent of h2, a member of web, asks who has it"));
        window().row("notes", "the stranger's", cells -> cells.get(0).equals("Warning")
                && cells.get(2).startsWith("02:00:5e:10:00:02 probed " + VIP));
        control.journal().record(moveTo(Scene.mac(12)));
        window().row("notes", "the plan", cells -> cells.get(5).startsWith("planned: web h1 -> h2, move of "));
        assertEquals("Warning", window().rows("notes").getFirst().getFirst());
    }

    @Test
    void stationsGoToAnArpDatAndComeFromOne() throws IOException {
        open();
        window().row("stations", "the VIP", row -> row.get(0).equals(VIP));
        Path written = folder.resolve("arp.dat");
        run("org.vipdrift.capture.stations.export", Map.of("org.vipdrift.capture.path", written.toString()));
        window().until("stations.source", "what was written", "Stations written to arp.dat: 3."::equals);
        assertTrue(Files.readString(written).contains("02:00:5e:10:00:02\t" + VIP + "\t1700000003\t"));
        Files.writeString(written, "02:00:5e:10:00:07\t198.51.100.7\t1600000000\tprinter\tno station\n");
        run("org.vipdrift.capture.stations.import", Map.of("org.vipdrift.capture.path", written.toString()));
        window().row("stations", "the one read", row -> row.get(0).equals("198.51.100.7"));
        window().until("stations.source", "what was read", "Stations read from arp.dat: 1."::equals);
    }

    @Test
    void whatIsNoArpDatIsRefusedWithASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("note.txt"), "This is no station.");
        run("org.vipdrift.capture.stations.import", Map.of("org.vipdrift.capture.path", file.toString()));
        String sentence = screen.dialog("notice").text("notice.sentence");
        assertTrue(sentence.startsWith("The file ") && sentence.contains("note.txt")
                && sentence.contains("choose an arp.dat"), sentence);
    }

    @Test
    void whatIsEmptySaysWhatItIsFor() {
        screen.view(Views.TAKEOVERS);
        screen.until("it says so", () -> window().texts().contains("Nothing went from one station to another"));
        screen.view(Views.NOTES);
        screen.until("it says so", () -> window().texts().contains("There is nothing to remark"));
    }

    @ParameterizedTest
    @CsvSource({"stations,org.vipdrift.capture.ui.stations", "stations.changes,org.vipdrift.capture.ui.stations",
            "takeovers,org.vipdrift.capture.ui.takeovers", "notes,org.vipdrift.capture.ui.notes"})
    void aSmallScreenHidesNoColumn(String table, String view) throws IOException {
        resize(SMALL);
        open();
        screen.view(view);
        screen.until(table + " hides no column", () -> window().read(table, Table.class, CaptureMeaningTest::fits));
        takePicture("small-" + table);
        assertTrue(window().read(table, Table.class, CaptureMeaningTest::fits));
    }

    private static boolean fits(Table table) {
        return table.getItemCount() > 0
                && Arrays.stream(table.getColumns()).mapToInt(TableColumn::getWidth).sum() <= table.getSize().x;
    }

    private void open() throws IOException {
        Path file = Wire.takeover(folder.resolve("takeover.pcapng"));
        run("org.vipdrift.capture.open", Map.of("org.vipdrift.capture.path", file.toString()));
        window().until("capture.counts", "all packets", text -> text.startsWith("Packets 8 "));
    }

    /** The move that the file shows. */
    private static Drift move() {
        return moveTo(MacAddress.parse("02:00:5e:10:00:02"));
    }

    private static Drift moveTo(MacAddress mac) {
        WireTruth wire = new WireTruth(Scene.VIP, WireTruth.State.SINGLE_EXPECTED,
                List.of(mac), List.of("h3"), Optional.of(Wire.TAKEOVER));
        return new Drift("own", Wire.TAKEOVER.minusMillis(20), Scene.WEB, MoveKind.SWITCHOVER, Outcome.DONE,
                "web moved.", Scene.H1, Scene.H2, new Epoch(8), List.of(), List.of(), List.of(wire),
                OptionalDouble.of(0.9), "anna@desk", "");
    }

    /** Presses Enter on the row whose cell is this. */
    private void enter(String id, int column, String cell) {
        window().row(id, cell, cells -> cells.get(column).equals(cell));
        enter(id, window().read(id, Table.class, table -> row(table, column, cell)));
    }

    private boolean hasIcon(String id, int column, String cell) {
        return window().read(id, Table.class, table -> isDrawn(table.getItem(row(table, column, cell)).getImage(0)));
    }

    /** What keeps the room of an icon has no pixel one can see. */
    private static boolean isDrawn(Image image) {
        ImageData data = image.getImageData();
        return IntStream.range(0, data.width * data.height)
                .anyMatch(i -> data.getAlpha(i % data.width, i / data.width) > 0);
    }

    private static int row(Table table, int column, String cell) {
        return IntStream.range(0, table.getItemCount())
                .filter(i -> table.getItem(i).getText(column).equals(cell)).findFirst().orElseThrow();
    }
}
