package org.vipdrift.ui.common;

import java.util.BitSet;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * Confined to the UI thread. The items of a virtual table, filled when they come into view. When the rows change, those
 * in view are brought up to date in place and all others forget what they showed: the cost is that of a screenful.
 */
final class RowItems<T> {
    private final Table table;
    private final List<Column<T>> columns;
    private final BitSet filled = new BitSet();
    private List<T> rows = List.of();

    RowItems(Table table, List<Column<T>> columns) {
        this.table = table;
        this.columns = columns;
        table.addListener(SWT.SetData, this::fill);
        Tone.whenRedefined(table, this::refresh);
    }

    void show(List<T> newest) {
        rows = newest;
        if (table.getItemCount() != newest.size()) {
            table.setItemCount(newest.size());
            filled.clear(newest.size(), Math.max(newest.size(), filled.length()));
        }
        refresh();
    }

    /** For cells whose text depends on the time, or whose colour on the theme. */
    void refresh() {
        int first = table.getTopIndex();
        int last = first + table.getClientArea().height / Math.max(1, table.getItemHeight()) + 1;
        for (int i = filled.nextSetBit(0); i >= 0; i = filled.nextSetBit(i + 1)) {
            TableItem item = table.getItem(i);
            if (i >= first && i <= last) {
                RowPainter.fill(item, rows.get(i), columns);
            } else {
                filled.clear(i);
                RowPainter.forget(item);
                table.clear(i);
            }
        }
    }

    private void fill(Event event) {
        if (event.item instanceof TableItem item && event.index < rows.size()) {
            filled.set(event.index);
            RowPainter.fill(item, rows.get(event.index), columns);
        }
    }
}
