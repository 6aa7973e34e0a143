package org.vipdrift.capture.ui.internal;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.capture.filter.DisplayFilter;
import org.vipdrift.capture.filter.FilterError;

/** Confined to the UI thread. A field for a display filter in a dialog: checked while one types, with completion. */
final class FilterInput {
    private final Text field;

    /** @param whenTyped called with what is wrong, after each change */
    FilterInput(Text field, Consumer<Optional<FilterError>> whenTyped) {
        this.field = field;
        field.setTextLimit(DisplayFilter.LONGEST);
        field.setMessage(Messages.filterInputHint);
        FilterCompletion completion = FilterCompletion.on(field, () -> {
        });
        field.addListener(SWT.Modify, event -> {
            Optional<FilterError> error = DisplayFilter.compile(field.getText()).error();
            field.setBackground(field.getText().isBlank() ? null
                    : (error.isEmpty() ? Tint.VALID : Tint.INVALID).over(field));
            whenTyped.accept(error);
        });
        field.addListener(SWT.Traverse, event -> event.doit &= event.detail != SWT.TRAVERSE_RETURN
                || !completion.isProposalPopupOpen());
    }

    String text() {
        return field.getText();
    }

    void text(String filter) {
        field.setText(filter);
    }
}
