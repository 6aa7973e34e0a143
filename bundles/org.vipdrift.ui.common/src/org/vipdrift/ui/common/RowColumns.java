package org.vipdrift.ui.common;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.vipdrift.ui.common.ColumnShares.Wish;

/**
 * Confined to the UI thread. Makes a table's column widgets and shares the table's width out among them. A width a person
 * has given a column stays, and is remembered; so is the order.
 */
public final class RowColumns<T> {
    private static final String COLUMN = "org.vipdrift.column";
    /** The width a column was given last by us. */
    private static final String SHARE = "org.vipdrift.column.share";
    /** The width a column was given by the person. */
    private static final String OWN = "org.vipdrift.column.own";
    /** Set for a column that has nothing to show. */
    private static final String SPARE = "org.vipdrift.column.spare";
    /** The key of the order in the memory, which is no column's id. */
    private static final String ORDER = "*order";
    private static final int LEAST_WIDTH = 20;
    /** Between what was asked of GTK and what it gave. */
    private static final int ROUNDING = 2;
    /** Kept free: a bar that comes when rows do must not hide a column. */
    private static final int SCROLLBAR = 16;
    private final String id;
    private final Table table;
    private final Consumer<Column<T>> sorter;

    /** @param sorter called when a header is clicked */
    public RowColumns(String id, Table table, List<Column<T>> columns, Consumer<Column<T>> sorter) {
        this.id = id;
        this.table = table;
        this.sorter = sorter;
        table.setHeaderVisible(true);
        columns.forEach(this::add);
        arrange();
        table.addListener(SWT.Resize, event -> share(table));
        table.addListener(SWT.Dispose, event -> remember());
        CutTip.on(table);
    }

    /** Other columns from now on; the table has no rows then. Widths stay. */
    public void replace(List<Column<T>> columns) {
        remember();
        table.setRedraw(false);
        table.removeAll();
        for (TableColumn widget : table.getColumns()) {
            widget.dispose();
        }
        columns.forEach(this::add);
        share(table);
        table.setRedraw(true);
    }

    /** Other columns from now on, with the widths of the beginning. */
    public void restart(List<Column<T>> columns) {
        reset(table);
        columns.forEach(column -> memory().remove(column.id()));
        replace(columns);
    }

    /** The columns as they are seen from left to right: a person may have moved them. */
    @SuppressWarnings("unchecked")
    public List<Column<T>> seen() {
        return Arrays.stream(table.getColumnOrder()).mapToObj(i -> (Column<T>) column(table.getColumn(i))).toList();
    }

    /** Shows the sort arrow. */
    static <T> void mark(Table table, Column<T> clicked, RowOrder<T> order) {
        TableColumn widget = Arrays.stream(table.getColumns()).filter(c -> c.getData(COLUMN) == clicked).findFirst()
                .orElseThrow();
        table.setSortColumn(order.isSorted() ? widget : null);
        table.setSortDirection(!order.isSorted() ? SWT.NONE : order.isDescending() ? SWT.DOWN : SWT.UP);
    }

    /** The widths and the order of the beginning. */
    public static void reset(Table table) {
        table.setColumnOrder(IntStream.range(0, table.getColumnCount()).toArray());
        for (TableColumn widget : table.getColumns()) {
            widget.setData(OWN, null);
            widget.setData(SHARE, null);
        }
        share(table);
    }

    /** A column that has nothing to show gets no more than its least width. */
    static void spare(Table table, String column, boolean spare) {
        for (TableColumn widget : table.getColumns()) {
            if (column(widget).id().equals(column) && spare != (widget.getData(SPARE) != null)) {
                widget.setData(SPARE, spare ? Boolean.TRUE : null);
                share(table);
            }
        }
    }

    private static void share(Table table) {
        TableColumn[] widgets = table.getColumns();
        keepOwn(table);
        List<Wish> wishes = Arrays.stream(widgets).map(widget -> wish(widget, widest(widgets))).toList();
        int[] widths = ColumnShares.of(wishes, table.getSize().x - SCROLLBAR);
        for (int i = 0; i < widgets.length; i++) {
            if (widgets[i].getWidth() != widths[i]) {
                widgets[i].setWidth(widths[i]);
            }
            widgets[i].setData(SHARE, widths[i]);
        }
    }

    private static Wish wish(TableColumn widget, TableColumn widest) {
        Column<?> column = column(widget);
        if (widget.getData(OWN) instanceof Integer own) {
            return new Wish(own, own);
        }
        if (widget.getData(SPARE) != null) {
            return new Wish(column.least(), column.least());
        }
        return widget == widest && column.least() == column.width() ? new Wish(column.width(), column.width() / 2)
                : new Wish(column.width(), column.least(), column.yields());
    }

    private static TableColumn widest(TableColumn[] widgets) {
        return Arrays.stream(widgets).max(Comparator.comparingInt(widget -> column(widget).width())).orElseThrow();
    }

    /** Another width than ours is the person's; the last column's aside, which GTK stretches. */
    private static void keepOwn(Table table) {
        int[] order = table.getColumnOrder();
        for (int i = 0; i < order.length - 1; i++) {
            TableColumn widget = table.getColumn(order[i]);
            int width = widget.getWidth();
            if (widget.getData(SHARE) instanceof Integer share && width > 0 && Math.abs(width - share) > ROUNDING) {
                widget.setData(OWN, Math.max(LEAST_WIDTH, width));
            }
        }
    }

    private static Column<?> column(TableColumn widget) {
        return (Column<?>) widget.getData(COLUMN);
    }

    private void add(Column<T> column) {
        TableColumn widget = new TableColumn(table, column.look() == Column.Look.NUMBER ? SWT.RIGHT : SWT.LEFT);
        widget.setText(column.title());
        widget.setData(COLUMN, column);
        widget.setMoveable(true);
        int own = memory().getInt(column.id(), 0);
        widget.setData(OWN, own < LEAST_WIDTH ? null : Integer.valueOf(own));
        widget.setWidth(own < LEAST_WIDTH ? column.width() : own);
        widget.addListener(SWT.Selection, event -> sorter.accept(column));
    }

    /** As the person arranged these columns, if it was these. */
    private void arrange() {
        List<String> ids = Arrays.stream(table.getColumns()).map(widget -> column(widget).id()).toList();
        int[] order = Arrays.stream(memory().get(ORDER, "").split(",")).mapToInt(ids::indexOf).filter(i -> i >= 0)
                .distinct().toArray();
        if (order.length == ids.size()) {
            table.setColumnOrder(order);
        }
    }

    private void rememberOrder() {
        int[] order = table.getColumnOrder();
        if (Arrays.equals(order, IntStream.range(0, order.length).toArray())) {
            memory().remove(ORDER);
        } else {
            memory().put(ORDER, String.join(",", seen().stream().map(Column::id).toList()));
        }
    }

    private void remember() {
        keepOwn(table);
        rememberOrder();
        for (TableColumn widget : table.getColumns()) {
            if (widget.getData(OWN) instanceof Integer own) {
                memory().putInt(column(widget).id(), own);
            } else {
                memory().remove(column(widget).id());
            }
        }
    }

    private IEclipsePreferences memory() {
        return (IEclipsePreferences) InstanceScope.INSTANCE.getNode("org.vipdrift.ui.common").node("widths/" + id);
    }
}
