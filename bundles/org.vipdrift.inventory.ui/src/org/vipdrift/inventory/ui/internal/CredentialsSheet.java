package org.vipdrift.inventory.ui.internal;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Credential;
import org.vipdrift.control.CredentialStore;
import org.vipdrift.ui.common.Confirm;
import org.vipdrift.ui.common.EmptyState;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Sheet;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. The credentials of this console, and what can be done with them. */
final class CredentialsSheet extends Sheet {
    private static final int ADD = IDialogConstants.CLIENT_ID;
    private static final int EDIT = IDialogConstants.CLIENT_ID + 1;
    private static final int REMOVE = IDialogConstants.CLIENT_ID + 2;
    private static final int TABLE_HEIGHT = 180;
    private final CredentialStore store;
    private final UiThread ui;
    private @Nullable RowTable<Credential> table;

    CredentialsSheet(Shell parent, Control control, UiThread ui) {
        super(parent, "credentials", Messages.credentialsTitle);
        store = control.credentials();
        this.ui = ui;
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.KEY, Messages.credentialsTitle, Messages.credentialsSentence);
        RowTable<Credential> rows = new RowTable<>(body, id() + ".list", Messages.credentialsTitle,
                CredentialColumns.all(store), Credential::name);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, TABLE_HEIGHT).applyTo(rows.area());
        rows.whenEmpty(new EmptyState(rows.area(), Icon.KEY, Messages.credentialsEmpty,
                Messages.credentialsEmptySentence).area());
        rows.onOpen(this::edit);
        rows.table().addListener(SWT.Selection, event -> enable());
        table = rows;
    }

    @Override
    protected Point getInitialSize() {
        return sizeWithin(760, 460);
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, ADD, "add", Messages.credentialAdd, false);
        button(bar, EDIT, "edit", Messages.credentialEdit, false);
        button(bar, REMOVE, "remove", Messages.credentialRemove, false);
        button(bar, IDialogConstants.CANCEL_ID, "close", IDialogConstants.CLOSE_LABEL, true);
        show();
    }

    @Override
    protected void buttonPressed(int number) {
        switch (number) {
            case ADD -> edit(null);
            case EDIT -> selected(this::edit);
            case REMOVE -> selected(this::remove);
            default -> super.buttonPressed(number);
        }
    }

    private void selected(Consumer<Credential> work) {
        RowTable<Credential> rows = table;
        Optional<Credential> chosen = rows == null ? Optional.empty() : rows.selected();
        chosen.ifPresent(work);
    }

    private void edit(@Nullable Credential known) {
        new CredentialSheet(getShell(), store, ui, known).open();
        show();
    }

    private void remove(Credential known) {
        if (Confirm.ask(getShell(), "removeCredential", Icon.REMOVE,
                NLS.bind(Messages.removeCredentialHeading, known.name()), Messages.removeCredentialSentence,
                Messages.removeButton)) {
            new Work<Boolean>(ui, NLS.bind(Messages.removeCredentialHeading, known.name()),
                    (progress, cancellation) -> {
                        store.remove(known.name());
                        return true;
                    }).quiet().done(done -> show()).failed(this::failed).start();
        }
    }

    private void failed(String sentence) {
        if (isOpen()) {
            complain(sentence);
        }
    }

    private void show() {
        RowTable<Credential> rows = table;
        if (isOpen() && rows != null) {
            try {
                rows.show(store.all());
                tell(store.place(), Tone.MUTED);
            } catch (ControlException e) {
                complain(e.sentence());
            }
            enable();
        }
    }

    private void enable() {
        RowTable<Credential> rows = table;
        for (int number : new int[] {EDIT, REMOVE}) {
            Button button = getButton(number);
            if (button != null) {
                button.setEnabled(rows != null && rows.selected().isPresent());
            }
        }
    }
}
