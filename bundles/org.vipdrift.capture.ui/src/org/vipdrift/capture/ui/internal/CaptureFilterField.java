package org.vipdrift.capture.ui.internal;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.capture.ui.internal.model.CaptureFilterCheck;
import org.vipdrift.capture.ui.internal.model.CaptureFilterCheck.Verdict;

/** Confined to the UI thread. Paints a capture filter's field: green when libpcap takes it, red with the reason when not. */
final class CaptureFilterField {
    /** So many refreshes pass before a mistake is spelled out: one still types. */
    private static final int PATIENCE = 3;
    private final Text field;
    private final CaptureFilterCheck check;
    private final String tip;
    private Optional<Verdict> shown = Optional.empty();
    private int patience;

    CaptureFilterField(Text field, CaptureFilterCheck check) {
        this.field = field;
        this.check = check;
        tip = String.valueOf(field.getToolTipText());
        field.addListener(SWT.Modify, event -> look());
    }

    /** To be called when there is something to check that nobody typed. */
    void look() {
        patience = PATIENCE;
        check.ask(field.getText());
    }

    /** Shows what is known by now: to be called some times a second. */
    void refresh() {
        patience--;
        boolean blank = field.getText().isBlank();
        Optional<Verdict> newest = blank ? Optional.empty() : check.verdict(field.getText());
        if (!newest.equals(shown) && (blank || newest.isPresent())) {
            shown = newest;
            field.setBackground(newest.isEmpty() ? null
                    : (newest.get().problem().isEmpty() ? Tint.VALID : Tint.INVALID).over(field));
            field.setToolTipText(newest.flatMap(Verdict::problem).orElse(tip));
        }
    }

    /** What is wrong with it, once one has stopped typing; empty if nothing is known to be. */
    String mistake() {
        return patience > 0 ? "" : shown.flatMap(Verdict::problem).orElse("");
    }
}
