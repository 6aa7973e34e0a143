package org.vipdrift.ui.common;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Event;

/** Copies the selected rows of a table, or all if none is. */
final class RowClipboard {
    private RowClipboard() {
    }

    /** Ctrl+C copies as text, Ctrl+Shift+C as CSV. */
    static void key(Event event, RowTable<?> table) {
        if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == 'c') {
            copy(table, (event.stateMask & SWT.SHIFT) != 0);
        }
    }

    static <T> void copy(RowTable<T> table, boolean csv) {
        List<T> selected = table.selectedRows();
        List<T> rows = selected.isEmpty() ? table.rows() : selected;
        String text = csv ? RowText.csv(table.columns(), rows) : RowText.plain(table.columns(), rows);
        Clipboard clipboard = new Clipboard(table.table().getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
