package org.vipdrift.ui.common;

import java.util.List;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;
import org.vipdrift.core.Printable;

/** Fills one row of a virtual table; texts are made printable, as they may come from hosts and files. */
public final class RowPainter {
    private RowPainter() {
    }

    static <T> void fill(Event event, List<T> rows, List<Column<T>> columns) {
        if (event.item instanceof TableItem item && event.index < rows.size()) {
            fill(item, rows.get(event.index), columns);
        }
    }

    /** Sets all cells of an item. */
    public static <T> void fill(TableItem item, T row, List<Column<T>> columns) {
        for (int i = 0; i < columns.size(); i++) {
            cell(item, i, columns.get(i), row);
        }
    }

    private static <T> void cell(TableItem item, int index, Column<T> column, T row) {
        item.setText(index, Printable.clean(column.text().apply(row)));
        item.setForeground(index, column.tone().apply(row).color());
        if (column.hasIcon()) {
            item.setImage(index, RowImage.of(column.icon().apply(row)));
        } else if (index == 0) {
            item.setImage(index, RowImage.narrow());
        }
        if (column.look() == Column.Look.CODE) {
            item.setFont(index, JFaceResources.getTextFont());
        }
    }
}
