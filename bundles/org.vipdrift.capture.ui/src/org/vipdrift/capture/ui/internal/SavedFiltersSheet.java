package org.vipdrift.capture.ui.internal;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.vipdrift.capture.filter.SavedFilter;
import org.vipdrift.capture.ui.internal.model.SavedFilters;
import org.vipdrift.core.Printable;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Sheet;

/** Confined to the UI thread. The saved display filters: renamed, changed, put in order, forgotten, applied. */
final class SavedFiltersSheet extends Sheet {
    private static final int APPLY = IDialogConstants.CLIENT_ID;
    private static final int BUTTONS = 4;
    private SavedFilters filters;
    private Optional<String> toApply = Optional.empty();
    private @Nullable Table table;
    private @Nullable Button up;
    private @Nullable Button down;
    private @Nullable Button change;
    private @Nullable Button remove;

    SavedFiltersSheet(@Nullable Shell parent, SavedFilters filters) {
        super(parent, "savedFilters", Messages.filtersTitle);
        this.filters = filters;
    }

    /** The filters as wanted; absent if the person declined. */
    Optional<SavedFilters> ask() {
        return open() == OK ? Optional.of(filters) : Optional.empty();
    }

    /** The filter to apply now, if the person wants one. */
    Optional<String> toApply() {
        return toApply;
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.FILTER, Messages.filtersTitle, Messages.filtersSentence);
        ListArea area = new ListArea(body, id(), Messages.filtersTitle, SWT.NONE, 200, BUTTONS);
        Table list = area.table();
        area.column(Messages.filtersName, 170);
        area.column(Messages.filtersFilter, 350);
        list.addListener(SWT.Selection, event -> judge());
        list.addListener(SWT.DefaultSelection, event -> change());
        table = list;
        change = area.button("change", Messages.filtersChange, this::change);
        up = area.button("up", Messages.up, () -> move(-1));
        down = area.button("down", Messages.down, () -> move(1));
        remove = area.button("remove", Messages.remove, this::remove);
        show(filters.all().isEmpty() ? -1 : 0);
    }

    private int selected() {
        Table list = table;
        return list == null ? -1 : list.getSelectionIndex();
    }

    private void show(int selected) {
        Table list = table;
        if (list != null) {
            list.removeAll();
            filters.all().forEach(one -> new TableItem(list, SWT.NONE).setText(new String[] {
                    Printable.clean(one.name()), Printable.clean(one.filter())}));
            list.setSelection(Math.min(selected, list.getItemCount() - 1));
            judge();
        }
    }

    private void change() {
        int index = selected();
        if (index >= 0) {
            SavedFilter old = filters.all().get(index);
            new SavedFilterSheet(getShell(), filters, Optional.of(old), old.filter()).ask().ifPresent(one -> {
                filters = filters.with(index, one);
                show(filters.all().indexOf(one));
            });
        }
    }

    private void move(int step) {
        int to = selected() + step;
        filters = filters.moved(selected(), to);
        show(to);
    }

    private void remove() {
        int index = selected();
        filters = filters.without(index);
        show(index);
    }

    private void judge() {
        int index = selected();
        enable(up, index > 0);
        enable(down, index >= 0 && index < filters.all().size() - 1);
        enable(change, index >= 0);
        enable(remove, index >= 0);
        enable(getButton(APPLY), index >= 0);
    }

    private static void enable(@Nullable Button button, boolean on) {
        if (button != null) {
            button.setEnabled(on);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, APPLY, "apply", Messages.filtersApply, false);
        button(bar, IDialogConstants.OK_ID, "ok", IDialogConstants.OK_LABEL, true);
        button(bar, IDialogConstants.CANCEL_ID, "cancel", IDialogConstants.CANCEL_LABEL, false);
        judge();
    }

    @Override
    protected void buttonPressed(int number) {
        if (number == APPLY) {
            toApply = Optional.of(filters.all().get(selected()).filter());
            okPressed();
        } else {
            super.buttonPressed(number);
        }
    }

    @Override
    protected Point getInitialSize() {
        return sizeWithin(700, 460);
    }
}
