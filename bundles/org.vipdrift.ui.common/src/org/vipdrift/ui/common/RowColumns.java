package org.vipdrift.ui.common;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** Confined to the UI thread. Makes a table's column widgets and remembers their widths. */
public final class RowColumns<T> {
    private static final String COLUMN = "org.vipdrift.column";
    private static final int LEAST_WIDTH = 20;
    private final String id;
    private final Table table;

    /** @param sorter called when a header is clicked */
    public RowColumns(String id, Table table, List<Column<T>> columns, Consumer<Column<T>> sorter) {
        this.id = id;
        this.table = table;
        table.setHeaderVisible(true);
        columns.forEach(column -> add(column, sorter));
        table.addListener(SWT.Dispose, event -> remember());
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
