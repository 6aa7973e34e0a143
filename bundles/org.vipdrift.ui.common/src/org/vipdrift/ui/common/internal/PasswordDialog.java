package org.vipdrift.ui.common.internal;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.remote.Secret;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Sheet;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. Asks for a password or passphrase. */
public final class PasswordDialog extends Sheet {
    private final String host;
    private final String question;
    private final String place;
    private @Nullable Text field;
    private @Nullable Button keep;
    private boolean isKept;
    private @Nullable Secret secret;

    /** @param place where the answer could be kept, in words; empty if it is not to be kept */
    public PasswordDialog(@Nullable Shell parent, String host, String question, String place) {
        super(parent, "password", Messages.passwordTitle);
        this.host = host;
        this.question = question;
        this.place = place;
    }

    /** What was typed, to be closed by the caller; absent if the person declined. */
    public Optional<Secret> ask() {
        return open() == OK ? Optional.ofNullable(secret) : Optional.empty();
    }

    /** Whether the person wants it to be kept. */
    public boolean isKept() {
        return isKept;
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.KEY, host, question);
        Composite row = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        new Label(row, SWT.NONE).setText(Messages.passwordLabel);
        Text text = Tag.id(new Text(row, SWT.BORDER | SWT.PASSWORD), id() + ".field");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        field = text;
        if (!place.isEmpty()) {
            Button box = Tag.id(new Button(body, SWT.CHECK), id() + ".keep");
            box.setText(NLS.bind(Messages.passwordKeep, place.replace("&", "&&")));
            keep = box;
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, IDialogConstants.OK_ID, "ok", IDialogConstants.OK_LABEL, true);
        button(bar, IDialogConstants.CANCEL_ID, "cancel", IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        Text text = field;
        if (text != null) {
            secret = new Secret(text.getTextChars());
            Button box = keep;
            isKept = box != null && box.getSelection();
        }
        super.okPressed();
    }
}
