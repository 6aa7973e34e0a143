package org.vipdrift.ui.common;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/**
 * Confined to the UI thread. Makes a table's column widgets, remembers their widths, and shares the table's width out:
 * the column that is the widest at first takes what the others leave, or gives what they lack, down to its half.
 */
public final class RowColumns<T> {
    private static final String COLUMN = "org.vipdrift.column";
    private static final int LEAST_WIDTH = 20;
    /** Kept free: a bar that comes when rows do must not hide a column. */
    private static final int SCROLLBAR = 16;
    private final String id;
    private final Table table;

    /** @param sorter called when a header is clicked */
    public RowColumns(String id, Table table, List<Column<T>> columns, Consumer<Column<T>> sorter) {
        this.id = id;
        this.table = table;
        table.setHeaderVisible(true);
        columns.forEach(column -> add(column, sorter));
        table.addListener(SWT.Resize, event -> share(table));
        table.addListener(SWT.Dispose, event -> remember());
        CutTip.on(table);
    }

    /** Shows the sort arrow. */
    static <T> void mark(Table table, Column<T> clicked, RowOrder<T> order) {
        TableColumn widget = Arrays.stream(table.getColumns()).filter(c -> c.getData(COLUMN) == clicked).findFirst()
                .orElseThrow();
        table.setSortColumn(order.isSorted() ? widget : null);
        table.setSortDirection(!order.isSorted() ? SWT.NONE : order.isDescending() ? SWT.DOWN : SWT.UP);
    }

    /** The widths of the beginning. */
    public static void reset(Table table) {
        for (TableColumn widget : table.getColumns()) {
            if (widget.getData(COLUMN) instanceof Column<?> column) {
                widget.setWidth(column.width());
            }
        }
        share(table);
    }

    private static void share(Table table) {
        Arrays.stream(table.getColumns()).max(Comparator.comparingInt(RowColumns::first)).ifPresent(rest -> {
            int others = Arrays.stream(table.getColumns()).filter(c -> c != rest).mapToInt(TableColumn::getWidth).sum();
            int width = Math.max(first(rest) / 2, table.getSize().x - SCROLLBAR - others);
            if (rest.getWidth() != width) {
                rest.setWidth(width);
            }
        });
    }

    private static int first(TableColumn widget) {
        return widget.getData(COLUMN) instanceof Column<?> column ? column.width() : 0;
    }

    private void add(Column<T> column, Consumer<Column<T>> sorter) {
        TableColumn widget = new TableColumn(table, column.look() == Column.Look.NUMBER ? SWT.RIGHT : SWT.LEFT);
        widget.setText(column.title());
        widget.setData(COLUMN, column);
        widget.setMoveable(true);
        widget.setWidth(Math.max(LEAST_WIDTH, memory().getInt(column.id(), column.width())));
        widget.addListener(SWT.Selection, event -> sorter.accept(column));
    }

    private void remember() {
        for (TableColumn widget : table.getColumns()) {
            if (widget.getData(COLUMN) instanceof Column<?> column) {
                memory().putInt(column.id(), widget.getWidth());
            }
        }
    }

    private IEclipsePreferences memory() {
        return (IEclipsePreferences) InstanceScope.INSTANCE.getNode("org.vipdrift.ui.common").node("columns/" + id);
    }
}
