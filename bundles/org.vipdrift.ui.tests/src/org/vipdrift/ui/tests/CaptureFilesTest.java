package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.ui.tests.fake.Wire;

/** Of every ten packets the fifth is a gratuitous ARP, the others are requests; a millisecond lies between two. */
class CaptureFilesTest extends FileConsoleTest {
    private static final String APPLY = "org.vipdrift.capture.filter.apply";
    private static final String HOW = "org.vipdrift.capture.how";
    @TempDir
    private Path folder;

    @Test
    void showsAFileFromItsFirstPacketInTheColoursOfTheRules() throws IOException {
        open(40);
        assertEquals("1", window().rows("capture.packets").getFirst().get(1));
        assertEquals("Packets 40  ·  Displayed 40", window().text("capture.counts"));
        assertEquals("File some.pcapng", window().text("capture.state"));
        assertEquals(new RGB(255, 224, 178), background(4));
        assertEquals(new RGB(250, 240, 215), background(0));
        assertEquals("Announced addresses", window().rows("capture.packets").get(4).get(7));
        run("org.vipdrift.capture.colours", Map.of());
        screen.until("the colours are off", () -> background(4).equals(background(0)));
        run("org.vipdrift.capture.colours", Map.of());
        screen.until("the colours are on", () -> !background(4).equals(background(0)));
    }

    /** They come a few at a time. */
    @Test
    void asManyPacketsAreThereAsFit() throws IOException {
        open(1000);
        screen.until("the list is full", () -> window().read("capture.packets", Table.class, CaptureFilesTest::isFull));
    }

    private static boolean isFull(Table table) {
        int room = table.getClientArea().height - table.getHeaderHeight();
        return table.getItemCount() == room / table.getItemHeight();
    }

    @Test
    void aFileJustOpenedIsGoneThroughByKeyboard() throws IOException {
        screen.onUi(() -> window().read("capture.displayFilter", Text.class, Text::setFocus));
        open(40);
        screen.until("the first packet is selected", () -> selected().equals("1"));
        screen.until("the keyboard is the list's", () -> hasFocus("capture.packets"));
        assertTrue(window().read("capture.fields", Tree.class, Tree::getItemCount) > 0);
    }

    @Test
    void aMillionPacketsAreThereAtOnceFromTheFirstToTheLast() throws IOException {
        open(1_000_000);
        window().read("capture.packets.scroll", Slider.class, slider -> {
            slider.setSelection(slider.getMaximum());
            slider.notifyListeners(SWT.Selection, new Event());
            return true;
        });
        window().row("capture.packets", "the last packet", row -> row.get(1).equals("1000000"));
        filter("arp.isgratuitous && frame.number > 500000");
        window().until("capture.counts", "half of a tenth", text -> text.endsWith("Displayed 50,000"));
    }

    @Test
    void displaysWhatPassesTheFilterAndSaysHowManyThatAre() throws IOException {
        open(40);
        filter("arp.isgratuitous");
        window().until("capture.counts", "those displayed", text -> text.equals("Packets 40  ·  Displayed 4"));
        assertEquals(List.of("5", "15", "25", "35"), numbers());
        window().press("capture.displayFilter.clear");
        window().until("capture.counts", "all", text -> text.equals("Packets 40  ·  Displayed 40"));
        assertEquals("", window().text("capture.displayFilter"));
    }

    @Test
    void aMistakeIsRedWithItsReasonAndChangesNothing() throws IOException {
        open(40);
        RGB blank = fieldColour();
        window().type("capture.displayFilter", "arp.opcode == 1");
        RGB valid = fieldColour();
        window().type("capture.displayFilter", "arp.opcod == 1");
        assertNotEquals(blank, valid);
        assertTrue(fieldColour().red > fieldColour().green, fieldColour()::toString);
        assertTrue(valid.green > valid.red, valid::toString);
        String reason = window().until("capture.displayFilter.error", "the reason", text -> !text.isEmpty());
        assertTrue(reason.contains("arp.opcod") && reason.contains("Did you mean arp.opcode?"), reason);
        assertEquals("This is not a display filter.",
                window().read("capture.displayFilter.state", Label.class, Label::getToolTipText));
        assertEquals("Packets 40  ·  Displayed 40", window().text("capture.counts"));
    }

    @Test
    void aFieldBecomesAFilterAndAnotherIsAdded() throws IOException {
        open(40);
        selectRow(4);
        selectField("Opcode: request (1)");
        run(APPLY, Map.of(HOW, "SELECTED"));
        window().until("capture.displayFilter", "the opcode", text -> text.equals("arp.opcode == 1"));
        selectField("Sender IP address: 198.51.100.100");
        run(APPLY, Map.of(HOW, "AND"));
        window().until("capture.displayFilter", "both",
                text -> text.equals("(arp.opcode == 1) && (arp.src.proto_ipv4 == 198.51.100.100)"));
        window().until("capture.counts", "those displayed", text -> text.endsWith("Displayed 4"));
    }

    @Test
    void timesCountFromTheStartOrFromThePacketDisplayedBefore() throws IOException {
        open(40);
        filter("arp.isgratuitous");
        window().until("capture.counts", "those displayed", text -> text.endsWith("Displayed 4"));
        run("org.vipdrift.capture.time", Map.of("org.vipdrift.capture.format", "SINCE_START"));
        window().row("capture.packets", "4 ms", row -> row.get(1).equals("5") && row.get(2).equals("0.004000"));
        run("org.vipdrift.capture.time", Map.of("org.vipdrift.capture.format", "SINCE_PREVIOUS"));
        window().row("capture.packets", "10 ms", row -> row.get(1).equals("15") && row.get(2).equals("0.010000"));
    }

    @Test
    void findGoesFromPacketToPacketAndMarksStay() throws IOException {
        open(40);
        window().type("capture.find", "gratuitous");
        screen.until("the first is selected", () -> selected().equals("5"));
        run("org.vipdrift.capture.findNext", Map.of());
        screen.until("the next is selected", () -> selected().equals("15"));
        run("org.vipdrift.capture.mark", Map.of());
        window().row("capture.packets", "the mark", row -> row.get(1).equals("15") && row.get(0).equals("◆"));
        window().type("capture.find", "");
    }

    @Test
    void aDamagedFileShowsWhatIsBeforeTheDamageAndSaysWhereItIs() throws IOException {
        Path file = Wire.file(folder.resolve("cut.pcapng"), 40);
        byte[] octets = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(octets, octets.length - 250));
        run("org.vipdrift.capture.open", Map.of("org.vipdrift.capture.path", file.toString()));
        String state = window().until("capture.state", "the damage", text -> text.contains("byte"));
        assertTrue(window().text("capture.counts").matches("Packets 3\\d .*"), state);
    }

    @Test
    void whatIsNoCaptureFileIsRefusedWithASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("note.txt"), "This is not a capture.");
        run("org.vipdrift.capture.open", Map.of("org.vipdrift.capture.path", file.toString()));
        assertTrue(screen.dialog("notice").text("notice.sentence").contains("note.txt"));
    }

    private boolean hasFocus(String list) {
        return window().read(list, Table.class, Table::isFocusControl);
    }

    private void open(int packets) throws IOException {
        Path file = Wire.file(folder.resolve("some.pcapng"), packets);
        run("org.vipdrift.capture.open", Map.of("org.vipdrift.capture.path", file.toString()));
        window().until("capture.counts", "all packets", text -> text.startsWith("Packets %,d ".formatted(packets)));
        window().until("capture.state", "the file", text -> text.equals("File some.pcapng"));
        window().row("capture.packets", "the fifth packet", row -> row.get(1).equals("5"));
    }

    private void selectRow(int index) {
        window().read("capture.packets", Table.class, table -> {
            Event event = new Event();
            event.item = table.getItem(index);
            table.forceFocus();
            table.notifyListeners(SWT.Selection, event);
            return true;
        });
    }

    /** As soon as it is shown, for fields follow the list; with the keyboard there. */
    private void selectField(String label) {
        window().selectItem("capture.fields", label);
        window().read("capture.fields", Tree.class, tree -> {
            tree.forceFocus();
            tree.notifyListeners(SWT.FocusIn, new Event());
            return true;
        });
    }

    private List<String> numbers() {
        return window().rows("capture.packets").stream().map(row -> row.get(1)).toList();
    }

    private RGB background(int row) {
        return window().read("capture.packets", Table.class, table -> table.getItem(row).getBackground().getRGB());
    }

    private RGB fieldColour() {
        return window().read("capture.displayFilter", Text.class, text -> text.getBackground().getRGB());
    }
}
