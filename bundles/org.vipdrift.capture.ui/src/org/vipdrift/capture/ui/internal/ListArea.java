package org.vipdrift.capture.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. A list in a dialog, and beside it buttons that change it. */
final class ListArea {
    private final String id;
    private final Composite area;
    private final Table table;

    /**
     * @param id of the dialog
     * @param style more of the table: SWT.CHECK
     * @param buttons how many there will be
     */
    ListArea(Composite parent, String id, String spoken, int style, int height, int buttons) {
        this.id = id;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        table = Tag.id(new Table(area, style | SWT.BORDER | SWT.FULL_SELECTION), id + ".table");
        Tag.spoken(table, spoken).setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, height).span(1, buttons).applyTo(table);
    }

    Table table() {
        return table;
    }

    void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        column.setWidth(width);
    }

    /** The next button, below those there are. */
    Button button(String name, String label, Runnable work) {
        Button button = Tag.id(new Button(area, SWT.PUSH), id + "." + name);
        button.setText(label);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(button);
        button.addListener(SWT.Selection, event -> work.run());
        return button;
    }
}
