package org.vipdrift.failover.ui.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Sheet;

/** Confined to the UI thread. Asks which group is meant, where no selection says it. */
final class GroupChoice extends Sheet {
    private final List<VipGroup> groups;
    private @Nullable RowTable<VipGroup> table;
    private Optional<VipGroup> chosen = Optional.empty();

    GroupChoice(@Nullable Shell parent, String title, List<VipGroup> groups) {
        super(parent, "groupChoice", title);
        this.groups = groups;
    }

    Optional<VipGroup> ask() {
        return open() == OK ? chosen : Optional.empty();
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.GROUP, Messages.groupChoiceHeading, Messages.groupChoiceSentence);
        RowTable<VipGroup> rows = new RowTable<>(body, "groupChoice.groups", Messages.groups,
                List.of(Column.of("name", Messages.columnGroup, 140, group -> group.id().name()),
                        Column.of("vips", Messages.columnVips, 300, GroupTexts::vips)),
                VipGroup::id);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 180).applyTo(rows.area());
        rows.show(groups);
        rows.select(groups.getFirst());
        rows.onOpen(group -> okPressed());
        table = rows;
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, IDialogConstants.OK_ID, "ok", Messages.groupChoiceGo, true);
        button(bar, IDialogConstants.CANCEL_ID, "cancel", IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        RowTable<VipGroup> rows = table;
        chosen = rows == null ? Optional.empty() : rows.selected();
        super.okPressed();
    }
}
