package org.vipdrift.ui.driver;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.vipdrift.ui.driver.internal.Widgets;

/** Thread-safe. One window or dialog; widgets in it are found by their stable names and waited for. */
public final class Scope {
    private final Screen screen;
    private final String what;
    private final Supplier<Optional<Shell>> shell;

    Scope(Screen screen, String what, Supplier<Optional<Shell>> shell) {
        this.screen = screen;
        this.what = what;
        this.shell = shell;
    }

    /** What the widget says. */
    public String text(String id) {
        return read(id, Widget.class, Widgets::text);
    }

    /** Everything written in this window. */
    public String texts() {
        return screen.onUi(() -> shell.get().map(Widgets::texts).orElse(""));
    }

    public boolean has(String id) {
        return screen.onUi(() -> find(id).isPresent());
    }

    public boolean isEnabled(String id) {
        return read(id, Widget.class, Widgets::isEnabled);
    }

    public void type(String id, String text) {
        read(id, Text.class, field -> {
            field.setFocus();
            field.setText(text);
            return true;
        });
    }

    /** Presses a button or tool item once it is enabled. It may open a dialog: this does not wait for its end. */
    public void press(String id) {
        screen.until(what + " lets one press " + id, () -> find(id).filter(Widgets::isEnabled).isPresent());
        read(id, Widget.class, widget -> {
            widget.getDisplay().asyncExec(() -> Widgets.press(widget));
            return true;
        });
    }

    public void choose(String id, String item) {
        screen.until(what + " offers " + item + " in " + id, () -> find(id).filter(Combo.class::isInstance)
                .map(Combo.class::cast).filter(c -> c.isEnabled() && c.indexOf(item) >= 0).isPresent());
        read(id, Combo.class, combo -> {
            combo.select(combo.indexOf(item));
            combo.notifyListeners(SWT.Selection, new Event());
            return true;
        });
    }

    /** Chooses the first item that begins so. */
    public void chooseStarting(String id, String start) {
        screen.until(what + " offers something that begins with " + start + " in " + id,
                () -> find(id).filter(w -> w instanceof Combo c && starting(c, start).isPresent()).isPresent());
        choose(id, read(id, Combo.class, combo -> starting(combo, start).orElseThrow()));
    }

    private static Optional<String> starting(Combo combo, String start) {
        return Arrays.stream(combo.getItems()).filter(item -> item.startsWith(start)).findFirst();
    }

    public void tick(String id) {
        read(id, Button.class, button -> {
            button.setSelection(true);
            button.notifyListeners(SWT.Selection, new Event());
            return true;
        });
    }

    /** The cells of a table, row by row, as they are shown. */
    public List<List<String>> rows(String id) {
        return read(id, Table.class, Scope::cells);
    }

    /** Waits until the table has a row that passes. */
    public List<String> row(String id, String wanted, Predicate<List<String>> test) {
        screen.until(wanted + " in " + id + " of " + what,
                () -> find(id).filter(w -> w instanceof Table table && cells(table).stream().anyMatch(test))
                        .isPresent());
        return rows(id).stream().filter(test).findFirst().orElseThrow();
    }

    /** Selects the rows whose first cell is one of these. */
    public void select(String id, String... first) {
        for (String cell : first) {
            row(id, cell, row -> row.getFirst().equals(cell));
        }
        read(id, Table.class, table -> {
            table.forceFocus();
            table.setSelection(IntStream.range(0, table.getItemCount())
                    .filter(i -> Arrays.asList(first).contains(table.getItem(i).getText(0))).toArray());
            table.notifyListeners(SWT.Selection, new Event());
            return true;
        });
    }

    /** Clicks the first row that passes, and waits for it. */
    public void click(String id, String wanted, Predicate<List<String>> test) {
        row(id, wanted, test);
        read(id, Table.class, table -> {
            TableItem item = Arrays.stream(table.getItems()).filter(i -> test.test(cells(table, i))).findFirst()
                    .orElseThrow();
            table.forceFocus();
            table.setSelection(item);
            Event event = new Event();
            event.item = item;
            table.notifyListeners(SWT.Selection, event);
            return true;
        });
    }

    /** Opens the row selected in a table, as a double click does. It may open a dialog: this does not wait for its end. */
    public void enter(String id) {
        read(id, Table.class, table -> {
            table.getDisplay().asyncExec(() -> table.notifyListeners(SWT.DefaultSelection, new Event()));
            return true;
        });
    }

    /** Selects the first item of a tree, however deep, that begins so. */
    public void selectItem(String id, String start) {
        screen.until(what + " has " + start + " in " + id, () -> find(id)
                .filter(w -> w instanceof Tree tree && Widgets.item(tree, start).isPresent()).isPresent());
        read(id, Tree.class, tree -> {
            TreeItem item = Widgets.item(tree, start).orElseThrow();
            tree.setSelection(item);
            Event event = new Event();
            event.item = item;
            tree.notifyListeners(SWT.Selection, event);
            return true;
        });
    }

    /** Ticks the rows of a table with ticks whose first cell is one of these. */
    public void tickRows(String id, String... first) {
        read(id, Table.class, table -> {
            Arrays.stream(table.getItems()).filter(item -> Arrays.asList(first).contains(item.getText()))
                    .forEach(item -> item.setChecked(true));
            table.notifyListeners(SWT.Selection, new Event());
            return true;
        });
    }

    /** Waits until the widget's text passes, and returns it. */
    public String until(String id, String wanted, Predicate<String> test) {
        screen.until(what + " says " + wanted + " at " + id,
                () -> find(id).map(Widgets::text).filter(test).isPresent());
        return text(id);
    }

    public void untilClosed() {
        screen.until(what + " is closed", () -> shell.get().isEmpty());
    }

    /** The display's shell behind this, for pictures. */
    Optional<Shell> shell() {
        return shell.get();
    }

    /** Waits for the widget, then reads it or does something with it on the UI thread. */
    public <W extends Widget, T> T read(String id, Class<W> type, Function<W, T> reader) {
        screen.until(what + " has " + id, () -> find(id).filter(type::isInstance).isPresent());
        return screen.onUi(() -> reader.apply(type.cast(find(id).orElseThrow())));
    }

    private Optional<Widget> find(String id) {
        return shell.get().flatMap(s -> Widgets.find(s, id));
    }

    private static List<List<String>> cells(Table table) {
        return Arrays.stream(table.getItems()).map(item -> cells(table, item)).toList();
    }

    private static List<String> cells(Table table, TableItem item) {
        return IntStream.range(0, Math.max(1, table.getColumnCount())).mapToObj(item::getText).toList();
    }
}
