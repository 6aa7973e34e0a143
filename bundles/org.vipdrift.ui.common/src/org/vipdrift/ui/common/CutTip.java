package org.vipdrift.ui.common;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Shows a cell's tip under the pointer, or its whole text if its column is too narrow for it. UI thread only. */
final class CutTip {
    private static final int PADDING = 6;

    private CutTip() {
    }

    static void on(Table table) {
        table.addListener(SWT.MouseMove, event -> tell(table, event));
    }

    private static void tell(Table table, Event event) {
        TableItem item = table.getItem(new Point(event.x, event.y));
        String text = item == null ? null : cut(table, item, event);
        if (text == null ? table.getToolTipText() != null : !text.equals(table.getToolTipText())) {
            table.setToolTipText(text);
        }
    }

    private static @Nullable String cut(Table table, TableItem item, Event event) {
        for (int i = 0; i < table.getColumnCount(); i++) {
            if (item.getBounds(i).contains(event.x, event.y)) {
                return said(tip(table, item, i), extent(table, item, i) > item.getTextBounds(i).width
                        ? item.getText(i)
                        : "");
            }
        }
        return null;
    }

    private static String tip(Table table, TableItem item, int column) {
        return RowTable.of(table).map(rows -> rows.tip(table.indexOf(item), column)).orElse("");
    }

    private static @Nullable String said(String tip, String cut) {
        String text = (tip.isEmpty() ? cut : tip).replace("&", "&&");
        return text.isEmpty() ? null : text;
    }

    private static int extent(Table table, TableItem item, int column) {
        GC gc = new GC(table);
        gc.setFont(item.getFont(column));
        int width = gc.textExtent(item.getText(column)).x + PADDING;
        gc.dispose();
        return width;
    }
}
