package org.vipdrift.ui.common;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Confined to the UI thread. Keeps Eclipse's style engine from the rows of tables and trees, of which no style sheet
 * says anything. It would remember each, and touch each when the theme changes: rows that are still to be filled then
 * count as filled and stay blank, and one that GTK asked for while a table was emptied, which SWT forgets to dispose,
 * ends the process, since there is nothing behind it any more.
 */
final class UnstyledRows {
    private UnstyledRows() {
    }

    static void follow(Display display) {
        display.addFilter(SWT.Skin, event -> {
            if (event.widget instanceof TableItem || event.widget instanceof TreeItem) {
                event.type = SWT.None;
            }
        });
    }
}
