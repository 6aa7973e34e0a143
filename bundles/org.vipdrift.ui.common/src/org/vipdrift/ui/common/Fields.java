package org.vipdrift.ui.common;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Confined to the UI thread. Labels and fields in two columns. */
public final class Fields {
    private final Composite area;
    private final String id;

    /** @param id fields are named below it */
    public Fields(Composite parent, String id) {
        this.id = id;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 7).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    }

    public Composite area() {
        return area;
    }

    public Text text(String name, String label, String hint) {
        label(label);
        Text text = lay(name, new Text(area, SWT.BORDER));
        text.setMessage(hint);
        return text;
    }

    /** A field that shows nothing of what is typed; its label is the caller's, by {@link #label}. */
    public Text password(String name) {
        return lay(name, new Text(area, SWT.BORDER | SWT.PASSWORD));
    }

    public Combo choice(String name, String label, String... items) {
        label(label);
        Combo combo = lay(name, new Combo(area, SWT.READ_ONLY));
        combo.setItems(items);
        combo.select(0);
        return combo;
    }

    /** A row whose right side the caller makes as a child of {@link #area()}, then names by {@link #lay}. */
    public Label label(String label) {
        Label widget = new Label(area, SWT.NONE);
        widget.setText(label);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(widget);
        return widget;
    }

    public <C extends Control> C lay(String name, C control) {
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(control);
        return Tag.id(control, id + "." + name);
    }
}
