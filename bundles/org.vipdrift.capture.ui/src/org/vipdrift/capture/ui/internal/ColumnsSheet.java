package org.vipdrift.capture.ui.internal;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.capture.ui.internal.model.ColumnChoice;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Sheet;

/** Confined to the UI thread. Which columns the packet list shows and in which order; any field can be one. */
final class ColumnsSheet extends Sheet {
    private static final int STANDARD = IDialogConstants.CLIENT_ID;
    private final ColumnChoice before;
    private @Nullable ColumnsTable columns;
    private ColumnChoice chosen = ColumnChoice.STANDARD;

    ColumnsSheet(@Nullable Shell parent, ColumnChoice before) {
        super(parent, "columns", Messages.columnsTitle);
        this.before = before;
    }

    /** The columns wanted; absent if the person declined. */
    Optional<ColumnChoice> ask() {
        return open() == OK ? Optional.of(chosen) : Optional.empty();
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.DETAILS, Messages.columnsTitle, Messages.columnsSentence);
        ColumnsTable table = new ColumnsTable(body, id(), this::judge);
        columns = table;
        new ColumnFieldRow(body, id(), table::add, this::complain);
        table.show(before);
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, STANDARD, "standard", Messages.columnsStandard, false);
        button(bar, IDialogConstants.OK_ID, "ok", IDialogConstants.OK_LABEL, true);
        button(bar, IDialogConstants.CANCEL_ID, "cancel", IDialogConstants.CANCEL_LABEL, false);
        judge();
    }

    @Override
    protected void buttonPressed(int number) {
        ColumnsTable table = columns;
        if (number == STANDARD && table != null) {
            table.show(ColumnChoice.STANDARD);
            judge();
        } else {
            super.buttonPressed(number);
        }
    }

    @Override
    protected void okPressed() {
        ColumnsTable table = columns;
        if (table != null) {
            chosen = table.choice();
            super.okPressed();
        }
    }

    @Override
    protected Point getInitialSize() {
        return sizeWithin(640, 620);
    }

    /** A list without columns shows nothing. */
    private void judge() {
        ColumnsTable table = columns;
        Button ok = getButton(IDialogConstants.OK_ID);
        if (table != null && ok != null) {
            ok.setEnabled(!table.isEmpty());
            complain(table.isEmpty() ? Messages.columnsNone : "");
        }
    }
}
