package org.vipdrift.ui.common;

import java.util.List;
import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.TableItem;
import org.vipdrift.core.Printable;

/**
 * Fills rows of a table; texts are made printable, as they may come from hosts and files. What a cell shows already is
 * left alone: each thing set makes GTK look at the whole row again.
 */
public final class RowPainter {
    private static final String PAINTED = RowPainter.class.getName();

    private RowPainter() {
    }

    /** Sets what is not yet as it should be in an item's cells. */
    public static <T> void fill(TableItem item, T row, List<Column<T>> columns) {
        Cell[] painted = painted(item, columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = Cell.of(columns.get(i), i, row);
            cell.paint(item, i, painted[i]);
            painted[i] = cell;
        }
    }

    /** To be called when an item loses what it shows. */
    static void forget(TableItem item) {
        item.setData(PAINTED, null);
    }

    private static @Nullable Cell[] painted(TableItem item, int columns) {
        if (item.getData(PAINTED) instanceof Cell[] cells && cells.length == columns) {
            return cells;
        }
        Cell[] none = new Cell[columns];
        item.setData(PAINTED, none);
        return none;
    }

    /** What one cell shows. */
    private record Cell(String text, @Nullable Color color, @Nullable Image image, boolean code) {

        static <T> Cell of(Column<T> column, int index, T row) {
            return new Cell(Printable.clean(column.text().apply(row)), column.tone().apply(row).color(),
                    image(column, index, row), column.look() == Column.Look.CODE);
        }

        private static <T> @Nullable Image image(Column<T> column, int index, T row) {
            if (column.hasIcon()) {
                return RowImage.of(column.icon().apply(row));
            }
            return index == 0 ? RowImage.narrow() : null;
        }

        void paint(TableItem item, int index, @Nullable Cell before) {
            if (before == null || !text.equals(before.text)) {
                item.setText(index, text);
            }
            if (before == null ? color != null : !Objects.equals(color, before.color)) {
                item.setForeground(index, color);
            }
            if (before == null ? image != null : image != before.image) {
                item.setImage(index, image);
            }
            if (code && before == null) {
                item.setFont(index, JFaceResources.getTextFont());
            }
        }
    }
}
