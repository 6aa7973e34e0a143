package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.ui.common.Views;
import org.vipdrift.ui.tests.fake.FakeCaptureSource;
import org.vipdrift.ui.tests.fake.Scene;
import org.vipdrift.ui.tests.fake.Wire;

class CaptureLiveTest extends FileConsoleTest {
    private static final String NO_RIGHTS = "You may not capture here. Allow it: setcap cap_net_raw+ep java";
    private final FakeCaptureSource wire = service(FakeCaptureSource.class);

    @BeforeEach
    void beginCapture() {
        screen.command("org.vipdrift.capture.look");
        screen.until("the interfaces are offered", () -> offered().equals(
                List.of("wire0  —  198.51.100.1", "wire1 (not usable)")));
        window().choose("capture.interface", "wire0  —  198.51.100.1");
        screen.command("org.vipdrift.capture.clear");
        window().until("capture.counts", "that nothing is there", text -> text.startsWith("Captured 0 "));
    }

    @AfterEach
    void endCapture() {
        wire.reset();
        if (wire.isCapturing()) {
            window().press("capture.stop");
        }
        screen.until("nobody captures", () -> !wire.isCapturing());
        screen.command("org.vipdrift.capture.clear");
    }

    @Test
    void whatIsOnTheWireIsListedFromStartToStop() {
        assertFalse(window().isEnabled("capture.stop"));
        start();
        wire.carry(Wire.announcedBy(1), Wire.announcedBy(2));
        List<String> second = window().row("capture.packets", "the second packet", row -> row.get(1).equals("2"));
        assertTrue(
                second.containsAll(List.of("02:00:5e:10:00:02", "ARP", "Gratuitous ARP for 198.51.100.100 (Request)")),
                second::toString);
        assertEquals("Captured 2  ·  Displayed 2  ·  Dropped 0",
                window().until("capture.counts", "both", text -> text.startsWith("Captured 2")));
        window().press("capture.stop");
        window().until("capture.state", "that it stopped", text -> text.equals("Stopped; wire0 was captured"));
        assertFalse(wire.isCapturing());
        assertEquals(2, window().rows("capture.packets").size());
        assertTrue(window().isEnabled("capture.start"));
    }

    @Test
    void aMoveIsSeenAsTheAddressChangingItsMac() {
        start();
        wire.carry(Wire.announcedBy(1), Wire.announcedBy(2));
        List<String> station = window().row("stations", "the move", row -> row.get(3).equals("1"));
        assertEquals(List.of("198.51.100.100", "02:00:5e:10:00:02", "02:00:5e:10:00:01 -> 02:00:5e:10:00:02"),
                station.subList(0, 3));
        List<String> change = window().row("stations.changes", "the change",
                row -> row.get(1).equals("changed ethernet address"));
        assertEquals("(198.51.100.100) at 02:00:5e:10:00:01 -> 02:00:5e:10:00:02", change.get(2));
        assertEquals(List.of(), cut("stations.changes"));
        assertEquals(List.of("locally administered"), cut("stations"), "the vendor gives way alone");
    }

    private List<String> cut(String table) {
        return window().read(table, Table.class, t -> CutCells.of(t.getItem(0)));
    }

    @Test
    void withoutAStationItIsSaidWhetherOneCapturesAndNoSecondCaptureIsOffered() {
        screen.until("a capture is offered", () -> window().texts().contains("<a>Start capturing</a>"));
        start();
        screen.until("it says what is waited for",
                () -> window().texts().contains("No packet heard so far on wire0 tells who has which address"));
        assertFalse(window().texts().contains("Start capturing"), () -> window().texts());
        window().press("capture.stop");
        screen.until("a capture is offered again", () -> window().texts().contains("Every ARP or neighbour discovery"));
    }

    @Test
    void whomTheCaptureHearsAnswerIsInTheWireTruthAndLeadsToThePackets() {
        control.inventory().hold(Scene.INVENTORY);
        control.status().show(Scene.notAsked());
        screen.view(Views.WIRE);
        start();
        wire.carry(Wire.announcedBy(2));
        List<String> heard = window().row("wire", "who was heard", row -> row.get(2).equals("02:00:5e:10:00:02"));
        assertEquals(List.of("198.51.100.100", "unknown  \u2014  heard, not checked yet"), heard.subList(0, 2));
        assertEquals("capture on wire0", heard.get(6));
        window().read("wire", Table.class, table -> {
            table.setSelection(0);
            table.notifyListeners(SWT.Selection, new Event());
            table.notifyListeners(SWT.DefaultSelection, new Event());
            return true;
        });
        window().until("capture.displayFilter", "the VIP",
                text -> text.contains("arp.src.proto_ipv4 == 198.51.100.100"));
        window().press("capture.displayFilter.clear");
    }

    @Test
    void whoMayNotCaptureIsToldTheRemedyAndGoesOnWhenItIsDone() {
        wire.refuse(new CaptureException(Reason.NO_RIGHTS, NO_RIGHTS));
        window().press("capture.start");
        window().until("capture.empty.heading", "why", text -> text.equals("Nothing can be captured here yet"));
        assertEquals(NO_RIGHTS, window().text("capture.empty.sentence"));
        assertTrue(window().read("capture.empty.step", Link.class, Link::getText).contains("Copy this text"));
        wire.reset();
        start();
        window().until("capture.empty.heading", "that it listens", text -> text.equals("Listening on wire0"));
    }

    private void start() {
        screen.until("it may be started", () -> window().isEnabled("capture.start"));
        window().press("capture.start");
        window().until("capture.state", "that it runs", text -> text.equals("Capturing on wire0"));
    }

    private List<String> offered() {
        return window().read("capture.interface", Combo.class, combo -> List.of(combo.getItems()));
    }
}
