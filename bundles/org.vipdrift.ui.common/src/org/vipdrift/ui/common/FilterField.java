package org.vipdrift.ui.common;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** A field above a table that keeps the rows in which its text occurs. UI thread only. */
public final class FilterField {
    private FilterField() {
    }

    /** Lays out parent: the field, and below it the table that fills the rest. */
    public static Text above(RowTable<?> table, Composite parent, String id, String hint) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.area());
        Text field = in(parent, table, id, hint);
        field.moveAbove(table.area());
        table.onShown(rows -> reveal(field, !rows.isEmpty()));
        return field;
    }

    /** The field alone, in a parent with a grid. */
    public static Text in(Composite parent, RowTable<?> table, String id, String hint) {
        Text field = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        Tag.spoken(Tag.id(field, id), hint).setMessage(hint);
        GridDataFactory.fillDefaults().grab(true, false).indent(2, 2).applyTo(field);
        field.addListener(SWT.Modify, event -> table.filter(field.getText()));
        return field;
    }

    /** Where there is nothing, there is nothing to filter. */
    public static void reveal(Control field, boolean visible) {
        field.setVisible(visible);
        if (field.getLayoutData() instanceof GridData data) {
            data.exclude = !visible;
        }
        field.requestLayout();
    }
}
