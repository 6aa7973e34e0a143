package org.vipdrift.ui.common;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/**
 * Confined to the UI thread. A dialog that asks for input: the button that takes it waits until nothing is wrong, and what is
 * wrong is said once a person has changed something.
 */
public abstract class InputSheet extends Sheet {
    private boolean touched;
    private boolean busy;

    /** @param id stable name; widgets are named below it */
    protected InputSheet(@Nullable Shell parent, String id, String title) {
        super(parent, id, title);
    }

    /** What is wrong first with the input as it is now, empty if nothing is. */
    protected abstract String wrong();

    /** What the button that takes the input says. */
    protected String takeLabel() {
        return IDialogConstants.OK_LABEL;
    }

    @Override
    protected final void createButtonsForButtonBar(Composite bar) {
        button(bar, IDialogConstants.OK_ID, "ok", takeLabel(), true);
        button(bar, IDialogConstants.CANCEL_ID, "cancel", IDialogConstants.CANCEL_LABEL, false);
        judge();
    }

    /** @return the same field, whose changes are judged */
    protected final Text listened(Text text) {
        text.addListener(SWT.Modify, event -> changed());
        return text;
    }

    /** @return the same field, with what it begins with, whose changes are judged */
    protected final Text listened(Text text, String begin) {
        text.setText(begin);
        return listened(text);
    }

    /** @return the same field, with what it begins with, whose changes are judged */
    protected final Combo listened(Combo combo, int begin) {
        combo.select(begin);
        combo.addListener(SWT.Selection, event -> changed());
        return combo;
    }

    /** A person has changed something. */
    protected void changed() {
        touched = true;
        judge();
    }

    /** What was taken is being worked on, or is not any more. */
    protected final void busy(boolean now) {
        busy = now;
        judge();
    }

    /** The input was worked on as asked: closes, unless a person has done so meanwhile. */
    protected final void taken() {
        if (isOpen()) {
            super.okPressed();
        }
    }

    /** It was not, and stays for another try. */
    protected final void notTaken(String why) {
        if (isOpen()) {
            busy(false);
            complain(why);
        }
    }

    private void judge() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null && !ok.isDisposed()) {
            String wrong = wrong();
            ok.setEnabled(wrong.isEmpty() && !busy);
            complain(touched ? wrong : "");
        }
    }

    /** What is in a field, nothing if it is not there yet. */
    protected static String text(@Nullable Text field) {
        return field == null ? "" : field.getText();
    }
}
