package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.Status;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.ui.common.RowColumns;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.tests.fake.ArmedScene;
import org.vipdrift.ui.tests.fake.Scene;

/** What is cut, hidden or out of line, a person sees at once and no text tells. */
class LookTest extends ConsoleTest {
    private static final int STATUS = 7;
    private static final Point SMALL = new Point(1280, 776);
    private static final String LONG = "Nobody answers for web. ".repeat(20).strip();

    @ParameterizedTest
    @ValueSource(strings = {"hosts", "groups", "groups.wire", "drifts", "drifts.steps"})
    void theColumnsOfATableShareItsWidth(String table) {
        control.status().show(Scene.calm());
        control.journal().record(Scene.done(Scene.switchover(request())));
        screen.until(table + " has no room left over and hides no column",
                () -> window().read(table, Table.class, t -> t.getItemCount() > 0 && isShared(t)));
    }

    /** A last column is stretched over what is kept free for a scroll bar. */
    private static boolean isShared(Table table) {
        int left = table.getSize().x
                - Arrays.stream(table.getColumns()).mapToInt(TableColumn::getWidth).sum();
        return left >= 0 && left <= 20;
    }

    /** The least screen the console is made for. */
    @ParameterizedTest
    @ValueSource(strings = {"hosts", "groups", "groups.wire", "drifts", "drifts.steps"})
    void aSmallScreenHidesNoColumn(String table) {
        control.status().show(Scene.calm());
        control.journal().record(Scene.done(Scene.switchover(request())));
        resize(SMALL);
        screen.until(table + " hides no column",
                () -> window().read(table, Table.class, t -> t.getItemCount() > 0 && isShared(t)));
    }

    @ParameterizedTest
    @CsvSource({"election, election", "election, election.findings", "events, events", "events, events.stories"})
    void aSmallScreenHidesNoColumnOfTheAutomaticMode(String view, String table) throws IOException {
        screen.view("org.vipdrift.failover.ui." + view);
        control.status().show(ArmedScene.troubled());
        control.events().happened(ArmedScene.takeover(), List.of(ArmedScene.story()));
        resize(SMALL);
        screen.until(table + " hides no column",
                () -> window().read(table, Table.class, t -> t.getItemCount() > 0 && isShared(t)));
        takePicture(table);
    }

    @Test
    void aPartlyArmedGroupsModeIsWholeOnASmallScreen() {
        control.status().show(ArmedScene.partly());
        resize(SMALL);
        window().row("groups", "its mode", row -> row.contains("Partly armed"));
        screen.until("it is not cut", () -> window().read("groups", Table.class,
                t -> !CutCells.of(t.getItem(0)).contains("Partly armed")));
    }

    @Test
    void aCalmGroupsCellsAreWhole() {
        control.status().show(Scene.calm());
        window().row("groups", "web", row -> row.getFirst().equals("web"));
        screen.until("no cell is cut",
                () -> window().read("groups", Table.class, t -> CutCells.of(t.getItem(0)).isEmpty()));
    }

    @Test
    void whatThePassedChecksFoundIsWhole() {
        control.inventory().hold(Scene.INVENTORY);
        control.status().show(Scene.calm());
        screen.command("org.vipdrift.group.move");
        Scope dialog = screen.dialog("move");
        dialog.row("move.checks", "a check", row -> row.get(1).equals("passed"));
        screen.until("no cell is cut", () -> dialog.read("move.checks", Table.class,
                t -> Arrays.stream(t.getItems()).allMatch(item -> CutCells.of(item).isEmpty())));
    }

    @Test
    void theWidthAPersonGaveAColumnStaysUntilItIsReset() {
        control.status().show(Scene.calm());
        window().row("hosts", "h1", row -> row.getFirst().equals("h1"));
        int before = width("hosts", 1);
        window().read("hosts", Table.class, table -> {
            table.getColumn(1).setWidth(before + 41);
            return true;
        });
        resize(SMALL);
        assertEquals(before + 41, width("hosts", 1));
        window().read("hosts", Table.class, table -> {
            RowColumns.reset(table);
            return true;
        });
        fillScreen();
        assertEquals(before, width("hosts", 1));
    }

    private int width(String table, int column) {
        return window().read(table, Table.class, t -> t.getColumn(column).getWidth());
    }

    private Rectangle screenArea() {
        return display.getPrimaryMonitor().getClientArea();
    }

    @Test
    void whatACellCutsOffIsSaidBelowAndInItsTip() {
        showTrouble();
        window().until("groups.sentence", "all of it", LONG::equals);
        String tip = window().read("groups", Table.class, table -> {
            Rectangle cell = table.getItem(0).getBounds(STATUS);
            Event event = new Event();
            event.x = cell.x + 5;
            event.y = cell.y + 5;
            table.notifyListeners(SWT.MouseMove, event);
            return String.valueOf(table.getToolTipText());
        });
        assertEquals(LONG, tip);
    }

    @Test
    void aLongProblemGivesWayAndIsStillThere() {
        showTrouble();
        window().until("problems", "its beginning", text -> text.startsWith("1 problem: Nobody answers for web.")
                && text.endsWith("…"));
        assertTrue(window().read("problems", ToolItem.class,
                item -> item.getBounds().x + item.getBounds().width <= item.getParent().getClientArea().width));
    }

    @Test
    void theToolbarsItemsStandOnOneLine() {
        assertEquals(window().read("problems", ToolItem.class, LookTest::middle),
                screen.onUi(() -> middle(failover())), 1);
    }

    @Test
    void theTimelineShowsTheOutageAndEndsWithinItsArea() {
        control.journal().record(Scene.done(Scene.switchover(request())));
        screen.until("the outage is drawn, and nothing at the right edge", () -> {
            ImageData drawn = timeline();
            return reds(drawn) > 20 && rightEdge(drawn).distinct().count() == 1;
        });
    }

    private static Stream<Integer> rightEdge(ImageData drawn) {
        return IntStream.range(0, drawn.height).boxed().flatMap(
                y -> IntStream.range(drawn.width - 8, drawn.width).mapToObj(x -> drawn.getPixel(x, y)));
    }

    /** The short outage is bracketed twice: a hair in the whole, wide in the stretch shown from near by. */
    @Test
    void theOutageIsBracketedInTheWholeAndFromNearBy() {
        control.journal().record(Scene.done(Scene.switchover(request())));
        screen.until("the outage is bracketed in the whole and from near by", () -> {
            List<Integer> brackets = longestReds(timeline());
            return brackets.size() == 2 && brackets.getFirst() < 20 && brackets.getLast() > 50;
        });
    }

    /** The lengths of the red stretches in the line that has the longest one: that of the brackets. */
    private static List<Integer> longestReds(ImageData data) {
        return IntStream.range(0, data.height).mapToObj(y -> redStretches(data, y))
                .max(Comparator.comparingInt(line -> line.stream().mapToInt(Integer::intValue).max().orElse(0)))
                .orElse(List.of());
    }

    private static List<Integer> redStretches(ImageData data, int y) {
        RGB red = JFaceResources.getColorRegistry().get("org.vipdrift.ui.trouble").getRGB();
        List<Integer> stretches = new ArrayList<>();
        int length = 0;
        for (int x = 0; x <= data.width; x++) {
            boolean isRed = x < data.width && data.palette.getRGB(data.getPixel(x, y)).equals(red);
            if (!isRed && length > 0) {
                stretches.add(length);
            }
            length = isRed ? length + 1 : 0;
        }
        return stretches;
    }

    /** The screen of these tests is not larger than what the window likes to be. */
    @Test
    void theWindowFillsTheScreenDownToItsStatusLine() {
        Rectangle window = screen.onUi(() -> display.map(shell(), null, shell().getClientArea()));
        Rectangle whole = screen.onUi(this::screenArea);
        assertEquals(window, window.intersection(whole));
        assertEquals(whole.y + whole.height, window.y + window.height, 4);
    }

    private void showTrouble() {
        control.status().show(Scene.snapshot(Scene.wire(WireTruth.State.SILENT), Scene.H1,
                new Status(Status.State.PROBLEM, "silent", LONG)));
        window().row("groups", "web", row -> row.get(STATUS).equals(LONG));
    }

    /** GTK paints it as the default button of a dialog. */
    @Test
    void aFocusedButtonOfAViewIsReadable() {
        perspective("org.vipdrift.app.capture");
        window().type("capture.displayFilter", "arp");
        screen.until("it can be applied", () -> window().isEnabled("capture.displayFilter.apply"));
        screen.until("its text is drawn", () -> darks(seen("capture.displayFilter.apply")) > 10);
        window().read("capture.displayFilter.apply", Button.class, Button::forceFocus);
        screen.until("it has the focus",
                () -> window().read("capture.displayFilter.apply", Button.class, Button::isFocusControl));
        ImageData focused = settled("capture.displayFilter.apply");
        assertTrue(darks(focused) > 10, () -> darks(focused) + " dark pixels");
        window().press("capture.displayFilter.clear");
    }

    /** The dark theme gives lists their ground before GTK has its dark colours. */
    @Test
    void aListThatWasThereBeforeGtkWasDarkHasADarkSelectedRowWithABrightText() throws Exception {
        control.status().show(Scene.calm());
        window().row("groups", "web", row -> row.getFirst().equals("web"));
        lay(new Color(49, 53, 56), new Color(204, 204, 204));
        try {
            screen.until("its selected row is bright", () -> selectedRow().brights() > selectedRow().darks());
            darkGtk(true);
            screen.until("its selected row is dark, its text bright",
                    () -> selectedRow().darks() > 5 * selectedRow().brights() && selectedRow().brights() > 20);
            takePicture("dark");
        } finally {
            darkGtk(false);
            lay(null, null);
        }
        screen.until("its selected row is bright again", () -> selectedRow().brights() > selectedRow().darks());
    }

    private void lay(@Nullable Color ground, @Nullable Color text) {
        window().read("groups", Table.class, table -> {
            table.setBackground(ground);
            table.setForeground(text);
            return true;
        });
    }

    /** As Eclipse does for a theme; it has no other way, either. */
    private void darkGtk(boolean dark) throws ReflectiveOperationException {
        Method prefer = Display.class.getClassLoader().loadClass("org.eclipse.swt.internal.gtk.OS")
                .getMethod("setDarkThemePreferred", boolean.class);
        screen.onUi(() -> {
            try {
                return prefer.invoke(null, dark) == null;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** How many of its pixels are far from the middle. */
    private record Row(long darks, long brights) {
    }

    private Row selectedRow() {
        Rectangle row = window().read("groups", Table.class, table -> {
            table.setSelection(0);
            return table.getItem(0).getBounds();
        });
        ImageData seen = seen("groups");
        float[] brightness = new float[seen.width * row.height];
        for (int i = 0; i < brightness.length; i++) {
            brightness[i] = seen.palette.getRGB(seen.getPixel(i % seen.width, row.y + i / seen.width)).getHSB()[2];
        }
        return new Row(IntStream.range(0, brightness.length).filter(i -> brightness[i] < 0.4).count(),
                IntStream.range(0, brightness.length).filter(i -> brightness[i] > 0.8).count());
    }

    /** What is seen of a control after all that waits to be drawn is. */
    private ImageData settled(String id) {
        for (int i = 0; i < 3; i++) {
            screen.onUi(() -> {
                shell().redraw(0, 0, shell().getSize().x, shell().getSize().y, true);
                shell().update();
                return true;
            });
        }
        return screen.onUi(() -> seen(id));
    }

    /** How many pixels are dark and without a hue: those of a text, not of the accent around a button. */
    private static long darks(ImageData data) {
        return IntStream.range(0, data.width * data.height)
                .mapToObj(i -> data.palette.getRGB(data.getPixel(i % data.width, i / data.width)).getHSB())
                .filter(hsb -> hsb[1] < 0.3 && hsb[2] < 0.5).count();
    }

    private ImageData timeline() {
        return seen("drifts.timeline");
    }

    /** How many pixels have the colour of trouble. */
    private static long reds(ImageData data) {
        var red = JFaceResources.getColorRegistry().get("org.vipdrift.ui.trouble").getRGB();
        return IntStream.range(0, data.width * data.height)
                .filter(i -> data.palette.getRGB(data.getPixel(i % data.width, i / data.width)).equals(red)).count();
    }

    private static ToolItem failover() {
        return bars(shell()).flatMap(bar -> Arrays.stream(bar.getItems()))
                .filter(item -> item.getText().startsWith("Fail over")).findFirst().orElseThrow();
    }

    private static Stream<ToolBar> bars(Composite root) {
        return Stream.concat(root instanceof ToolBar bar ? Stream.of(bar) : Stream.empty(),
                Arrays.stream(root.getChildren()).filter(Composite.class::isInstance).map(Composite.class::cast)
                        .flatMap(LookTest::bars));
    }

    /** The height on the screen of an item's middle. */
    private static int middle(ToolItem item) {
        return item.getParent().toDisplay(0, item.getBounds().y).y + item.getBounds().height / 2;
    }

    private static MoveRequest request() {
        return new MoveRequest(Scene.WEB, Verb.MOVE, null, false, "", "anna@desk");
    }
}
