package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.Epoch;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.StepReport;
import org.vipdrift.ui.common.Views;
import org.vipdrift.ui.driver.DriverException;
import org.vipdrift.ui.tests.fake.Scene;
import org.vipdrift.ui.tests.fake.Wire;

/** Packets, fields and bytes are three sights of one thing; and the ways a file and its colours come in. */
class CapturePanesTest extends PacketListTest {
    @Test
    void aFieldMarksItsBytesAndAByteItsField() throws IOException {
        open(40);
        select(4);
        window().selectItem("capture.fields", "Opcode: request (1)");
        screen.until("its octets are marked", () -> marked().equals(List.of("00 01", "..")));
        takePicture("marked");
        window().read("capture.bytes", StyledText.class, bytes -> {
            bytes.forceFocus();
            bytes.setCaretOffset(bytes.getText().indexOf("c6 33 64 64"));
            return true;
        });
        screen.until("the sender is selected",
                () -> selectedField().equals("Sender IP address: 198.51.100.100"));
        screen.until("its octets are marked", () -> marked().equals(List.of("c6 33 64 64", ".3dd")));
        takePicture("led");
    }

    @Test
    void whatWasWrittenAboutAPacketIsFiltered() throws IOException {
        open(40);
        select(4);
        comment("Here web moves.");
        filter("frame.comment contains \"moves\"");
        window().until("capture.counts", "the packet", text -> text.contains("Displayed 1"));
        screen.until("it is the one", () -> window().rows("capture.packets").getFirst().get(1).equals("5"));
        takePicture("found");
    }

    /** h2 takes the VIP over three seconds after the start; the journal says what was done to bring that about. */
    @Test
    void packetsAndStepsOfAMoveAreOnOneTimeLine() throws IOException {
        control.journal().record(new Drift("own", Wire.TAKEOVER.minusMillis(20), Scene.WEB, MoveKind.SWITCHOVER,
                Outcome.DONE, "web moved.", Scene.H1, Scene.H2, new Epoch(8),
                List.of(new StepReport("release", Scene.H1, 2, 4, true, false, ""),
                        new StepReport("claim", Scene.H2, 8, 200, false, false, "")),
                List.of(), List.of(), OptionalDouble.of(0.9), "anna@desk", ""));
        Path file = Wire.takeover(folder.resolve("takeover.pcapng"));
        run(CAPTURE + "open", Map.of(CAPTURE + "path", file.toString()));
        screen.view(Views.RATE);
        window().row("rate", "the release", row -> row.get(5).contains("web release h1"));
        window().row("rate", "the claim", row -> row.get(5).contains("web claim h2 failed"));
        window().row("rate", "a packet", row -> row.get(1).equals("1") && row.get(5).isEmpty());
        takePicture("steps");
    }

    /** Both answers for the second address, and nothing of the first. */
    @Test
    void anIpAddressIsFollowed() throws IOException {
        Path file = Wire.takeover(folder.resolve("takeover.pcapng"));
        run(CAPTURE + "open", Map.of(CAPTURE + "path", file.toString()));
        window().row("capture.packets", "the sixth packet", row -> row.get(1).equals("6"));
        select(5);
        run(CAPTURE + "follow.ip", Map.of());
        window().until("capture.displayFilter", "the address", text -> text.contains("198.51.100.101"));
        window().until("capture.counts", "all that name it", text -> text.endsWith("Displayed 2"));
        screen.until("it is they", () -> window().rows("capture.packets").stream().map(row -> row.get(1)).toList()
                .equals(List.of("6", "7")));
    }

    @Test
    void colourRulesGoToAFileAsWiresharksAndComeFromOne() throws IOException {
        open(40);
        Path file = Files.writeString(folder.resolve("colorfilters"), "older");
        run(CAPTURE + "colours.export", Map.of(CAPTURE + "path", file.toString()));
        screen.until("it is written", () -> text(file).contains("@Announced addresses@arp.isgratuitous"));
        Files.writeString(file, "@Odd ones@frame.number in {1, 3}@[65535,0,0][0,0,0]\n");
        run(CAPTURE + "colours.import", Map.of(CAPTURE + "path", file.toString()));
        window().row("capture.packets", "the rule", row -> row.get(1).equals("3") && row.get(7).equals("Odd ones"));
        Files.writeString(file, "no rule");
        run(CAPTURE + "colours.import", Map.of(CAPTURE + "path", file.toString()));
        String sentence = screen.dialog("notice").text("notice.sentence");
        assertTrue(sentence.startsWith("The file ")
                && sentence.contains("colorfilters\" is no text of colour rules: Line 1 is not @name@filter@"),
                sentence);
    }

    @Test
    void filesCanBeDroppedOnTheView() {
        Transfer[] taken = window().read("capture.packets", Table.class, table -> {
            Control place = table;
            while (place.getData(DND.DROP_TARGET_KEY) == null) {
                place = place.getParent();
            }
            return ((DropTarget) place.getData(DND.DROP_TARGET_KEY)).getTransfer();
        });
        assertEquals(List.of(FileTransfer.getInstance()), List.of(taken));
    }

    @Test
    void aFileOpenedBeforeIsInTheMenuAndOpensAgain() throws IOException {
        open(40);
        run(CAPTURE + "close", Map.of());
        window().until("capture.counts", "no file", text -> text.startsWith("Captured 0 "));
        screen.onUi(() -> {
            Menu bar = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().getMenuBar();
            MenuItem file = inMenu(bar, item -> item.endsWith("some.pcapng"));
            file.notifyListeners(SWT.Selection, new Event());
            return true;
        });
        window().until("capture.counts", "all packets", text -> text.startsWith("Packets 40 "));
    }

    /** Looks through a menu and all below it, as a person who opens each. */
    private static MenuItem inMenu(Menu menu, Predicate<String> wanted) {
        return items(menu).filter(item -> wanted.test(item.getText())).findFirst()
                .orElseThrow(() -> new DriverException("There is no such menu item."));
    }

    private static Stream<MenuItem> items(Menu menu) {
        menu.notifyListeners(SWT.Show, new Event());
        return Arrays.stream(menu.getItems())
                .flatMap(item -> item.getMenu() == null ? Stream.of(item) : items(item.getMenu()));
    }

    private String selectedField() {
        return window().read("capture.fields", Tree.class,
                tree -> tree.getSelectionCount() == 0 ? "" : tree.getSelection()[0].getText());
    }

    /** What is marked, in the order of the text. */
    private List<String> marked() {
        return window().read("capture.bytes", StyledText.class, bytes -> Arrays.stream(bytes.getStyleRanges())
                .map(range -> bytes.getTextRange(range.start, range.length)).toList());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
