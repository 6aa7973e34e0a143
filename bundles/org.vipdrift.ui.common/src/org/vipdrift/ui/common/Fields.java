package org.vipdrift.ui.common;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Confined to the UI thread. Labels and fields, one or more of them in a row. */
public final class Fields {
    private final Composite area;
    /** So wide at least is each of several fields in a row, in pixels. */
    private static final int NARROW = 200;
    private final String id;
    private final int inARow;

    /** @param id fields are named below it */
    public Fields(Composite parent, String id) {
        this(parent, id, 1);
    }

    /** @param inARow how many fields */
    public Fields(Composite parent, String id, int inARow) {
        this.id = id;
        this.inARow = inARow;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2 * inARow).spacing(12, 7).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    }

    public Composite area() {
        return area;
    }

    public Text text(String name, String label, String hint) {
        label(label);
        Text text = lay(name, new Text(area, SWT.BORDER));
        text.setMessage(hint);
        text.setToolTipText(hint);
        return text;
    }

    /** Gives a field the rest of its row. @return the same */
    public <C extends Control> C whole(C field) {
        if (field.getLayoutData() instanceof GridData place) {
            place.horizontalSpan = 2 * inARow - 1;
        }
        return field;
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
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false)
                .hint(inARow == 1 ? SWT.DEFAULT : NARROW, SWT.DEFAULT).applyTo(control);
        return Tag.id(control, id + "." + name);
    }
}
