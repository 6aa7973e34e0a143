package org.vipdrift.capture.ui.internal;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.capture.filter.DisplayFilter;
import org.vipdrift.capture.filter.FilterError;
import org.vipdrift.capture.filter.SavedFilter;
import org.vipdrift.capture.ui.internal.model.SavedFilters;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;
import org.vipdrift.ui.common.Fields;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Sheet;
import org.vipdrift.ui.common.Tone;

/** Confined to the UI thread. The name of a display filter, and the filter, checked while one types. */
final class SavedFilterSheet extends Sheet {
    private final SavedFilters saved;
    private final Optional<SavedFilter> known;
    private final String filter;
    private @Nullable Text name;
    private @Nullable FilterInput input;
    private Optional<SavedFilter> result = Optional.empty();

    /** @param known the saved filter to be changed; absent for a new one */
    SavedFilterSheet(@Nullable Shell parent, SavedFilters saved, Optional<SavedFilter> known, String filter) {
        super(parent, "savedFilter", known.isPresent() ? Messages.filterChangeTitle : Messages.filterSaveTitle);
        this.saved = saved;
        this.known = known;
        this.filter = filter;
    }

    /** The filter under its name; absent if the person declined. */
    Optional<SavedFilter> ask() {
        return open() == OK ? result : Optional.empty();
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.FILTER, known.isPresent() ? Messages.filterChangeTitle : Messages.filterSaveTitle,
                Messages.filterSaveSentence);
        Fields fields = new Fields(body, id());
        Text first = fields.text("name", Messages.filterName, Messages.filterNameHint);
        name = first;
        fields.label(Messages.filterText);
        FilterInput second = new FilterInput(fields.lay("filter", new Text(fields.area(), SWT.BORDER)),
                error -> judge());
        input = second;
        first.setText(known.map(SavedFilter::name).orElse(""));
        second.text(filter);
        first.addListener(SWT.Modify, event -> judge());
        first.setFocus();
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, IDialogConstants.OK_ID, "ok", Messages.filterKeep, true);
        button(bar, IDialogConstants.CANCEL_ID, "cancel", IDialogConstants.CANCEL_LABEL, false);
        judge();
    }

    @Override
    protected void okPressed() {
        result = wanted();
        super.okPressed();
    }

    private Optional<SavedFilter> wanted() {
        Text first = name;
        FilterInput second = input;
        try {
            return first == null || second == null ? Optional.empty()
                    : Optional.of(new SavedFilter(first.getText(), second.text()));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private void judge() {
        Button ok = getButton(IDialogConstants.OK_ID);
        FilterInput second = input;
        if (ok == null || second == null) {
            return;
        }
        Optional<FilterError> error = DisplayFilter.compile(second.text()).error();
        Optional<SavedFilter> wanted = wanted();
        ok.setEnabled(error.isEmpty() && wanted.isPresent());
        if (error.isPresent()) {
            complain(error.get().text());
        } else {
            tell(wanted.filter(this::isTaken).map(one -> NLS.bind(Messages.filterReplaces, Printable.quoted(one
                    .name()))).orElse(""), Tone.MUTED);
        }
    }

    private boolean isTaken(SavedFilter one) {
        return saved.named(one.name()).isPresent() && !known.map(SavedFilter::name).equals(Optional.of(one.name()));
    }
}
