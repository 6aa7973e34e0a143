package org.vipdrift.ui.tests;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.TableItem;

/** Which cells of a row are not seen whole. Call on the UI thread. */
final class CutCells {
    private CutCells() {
    }

    static List<String> of(TableItem item) {
        GC gc = new GC(item.getParent());
        List<String> cut = IntStream.range(0, item.getParent().getColumnCount()).filter(i -> isCut(gc, item, i))
                .mapToObj(item::getText).toList();
        gc.dispose();
        return cut;
    }

    private static boolean isCut(GC gc, TableItem item, int column) {
        gc.setFont(item.getFont(column));
        return gc.textExtent(item.getText(column)).x > item.getTextBounds(column).width;
    }
}
