package org.vipdrift.ui.common;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;

/**
 * Confined to the UI thread. When SWT gives a list a ground, as the dark theme does, it writes the colour that selected rows
 * have at that moment beside it. GTK's own colours follow the theme later: lists that were there before get theirs again.
 */
final class SelectedRows {
    private SelectedRows() {
    }

    static void follow(Display display) {
        display.addListener(SWT.Settings, event -> {
            for (Shell shell : display.getShells()) {
                renew(shell);
            }
        });
    }

    private static void renew(Control control) {
        if (control instanceof Table || control instanceof Tree) {
            renewList(control);
        } else if (control instanceof Composite group) {
            for (Control child : group.getChildren()) {
                renew(child);
            }
        }
    }

    /** One without a ground of its own follows GTK by itself. */
    private static void renewList(Control list) {
        if (!list.getBackground().equals(list.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND))) {
            list.setBackground(list.getBackground());
            Color text = list.getForeground();
            list.setForeground(null); // the one it has is not taken again
            list.setForeground(text);
            list.redraw();
        }
    }
}
