package org.vipdrift.ui.common.internal;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
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
    private @Nullable Text field;
    private @Nullable Secret secret;

    public PasswordDialog(@Nullable Shell parent, String host, String question) {
        super(parent, "password", Messages.passwordTitle);
        this.host = host;
        this.question = question;
    }

    /** What was typed, to be closed by the caller; absent if the person declined. */
    public Optional<Secret> ask() {
        return open() == OK ? Optional.ofNullable(secret) : Optional.empty();
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
        }
        super.okPressed();
    }
}
