package org.vipdrift.failover.ui.internal.automatic;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Sheet;

/** Confined to the UI thread. What came of an order whose dialog was hidden. */
final class ReportSheet extends Sheet {
    private final OrderWords words;
    private final OrderModel model;

    ReportSheet(@Nullable Shell parent, OrderWords words, OrderModel model) {
        super(parent, "armingReport", words.heading());
        this.words = words;
        this.model = model;
    }

    @Override
    protected void fill(Composite body) {
        say(words.icon(), words.heading(), model.sentence());
        RowTable<MemberRow> rows = MemberTable.create(body, id() + ".members");
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 130).applyTo(rows.area());
        MemberTable.show(rows, model.members());
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, IDialogConstants.OK_ID, "close", Messages.closeButton, true);
    }

    @Override
    protected Point getInitialSize() {
        return sizeWithin(820, 380);
    }
}
