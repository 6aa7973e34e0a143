package org.vipdrift.inventory.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.ui.common.Fields;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. A file's name with a button that looks for it. */
record FileRow(Text text, Button browse) {

    /** @param style SWT.OPEN or SWT.SAVE */
    FileRow(Fields fields, String id, int style) {
        this(fields, id, Messages.fieldFile, style);
    }

    FileRow(Fields fields, String id, String label, int style) {
        Composite row = row(fields, label);
        this(Tag.id(new Text(row, SWT.BORDER), id + ".file"), Tag.id(new Button(row, SWT.PUSH), id + ".browse"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        browse.setText(Messages.browse);
        browse.addListener(SWT.Selection, event -> browse(style));
    }

    private static Composite row(Fields fields, String label) {
        fields.label(label);
        Composite row = fields.lay("fileRow", new Composite(fields.area(), SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        return row;
    }

    void enable(boolean now) {
        text.setEnabled(now);
        browse.setEnabled(now);
    }

    private void browse(int style) {
        FileDialog dialog = new FileDialog(browse.getShell(), style);
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            text.setText(chosen);
        }
    }
}
