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
 * Confined to the UI thread. When a theme takes its colours back, as the dark one does for the light one, SWT writes
 * those that GTK has at that moment beside texts and lists. GTK's own colours follow the theme later: what has none but
 * GTK's gets them again.
 */
final class PlainColours {
    private final Color between;
    private Gtk last;

    /** What GTK gives to texts, and to lists. */
    private record Gtk(Color text, Color listText, Color ground, Color listGround) {
        static Gtk of(Display display) {
            return new Gtk(display.getSystemColor(SWT.COLOR_WIDGET_FOREGROUND),
                    display.getSystemColor(SWT.COLOR_LIST_FOREGROUND),
                    display.getSystemColor(SWT.COLOR_WIDGET_BACKGROUND),
                    display.getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        }
    }

    private PlainColours(Display display) {
        between = display.getSystemColor(SWT.COLOR_RED);
        last = Gtk.of(display);
    }

    static void follow(Display display) {
        PlainColours colours = new PlainColours(display);
        display.addListener(SWT.Settings, event -> colours.renew(display));
    }

    private void renew(Display display) {
        Gtk newest = Gtk.of(display);
        if (!newest.equals(last)) {
            for (Shell shell : display.getShells()) {
                renew(shell, newest);
            }
            last = newest;
        }
    }

    private void renew(Control control, Gtk newest) {
        if (isPlain(control, newest)) {
            control.setForeground(between); // none is not taken where there is none, nor the colour that is there
            control.setForeground(null);
        }
        Color ground = control.getBackground();
        if (ground.equals(last.ground) || ground.equals(last.listGround)) {
            control.setBackground(between);
            control.setBackground(null);
        }
        if (control instanceof Composite group) {
            for (Control child : group.getChildren()) {
                renew(child, newest);
            }
        }
    }

    /** A list says that it has the newest colour even while it shows the last. */
    private boolean isPlain(Control control, Gtk newest) {
        Color text = control.getForeground();
        boolean isList = control instanceof Table || control instanceof Tree;
        return text.equals(last.text) || text.equals(last.listText) || isList && text.equals(newest.listText);
    }
}
