package org.vipdrift.inventory.ui.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Credential;
import org.vipdrift.control.CredentialStore;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.SecretKind;
import org.vipdrift.ui.common.Fields;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.InputSheet;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Adds a credential or changes one. What is stored is not shown, only that it is. */
final class CredentialSheet extends InputSheet {
    private final CredentialStore store;
    private final UiThread ui;
    private final @Nullable Credential known;
    private final List<SecretRow> secrets = new ArrayList<>();
    private @Nullable Text name;
    private @Nullable Text user;
    private @Nullable Text keyFile;
    private @Nullable LoginChoice login;

    /** @param known the one to be changed; null for a new one */
    CredentialSheet(Shell parent, CredentialStore store, UiThread ui, @Nullable Credential known) {
        super(parent, "credential", known == null ? Messages.credentialAddTitle : Messages.credentialEditTitle);
        this.store = store;
        this.ui = ui;
        this.known = known;
    }

    @Override
    protected void fill(Composite body) {
        Credential old = known;
        CredentialInput begin = old == null ? new CredentialInput("", "", HostInput.Way.PASSWORD, "")
                : CredentialInput.of(old);
        say(Icon.KEY, old == null ? Messages.credentialAddTitle : NLS.bind(Messages.editHeading, old.name()),
                Messages.credentialSentence);
        Fields fields = new Fields(body, id());
        Text named = listened(fields.text("name", Messages.fieldName, Messages.credentialNameHint), begin.name());
        named.setEditable(old == null);
        name = named;
        user = listened(fields.text("user", Messages.fieldUser, Messages.credentialUserHint), begin.user());
        Combo way = fields.choice("way", Messages.fieldWay);
        LoginChoice choice = new LoginChoice(way, List.of());
        choice.select(begin.way(), "");
        login = choice;
        FileRow file = new FileRow(fields, id(), Messages.fieldKeyFile, SWT.OPEN);
        keyFile = listened(file.text(), begin.keyFile());
        file.enable(begin.way() == HostInput.Way.KEY_FILE);
        way.addListener(SWT.Selection, event -> {
            file.enable(choice.way() == HostInput.Way.KEY_FILE);
            changed();
        });
        secret(fields, SecretKind.PASSWORD, Messages.fieldPassword);
        secret(fields, SecretKind.PASSPHRASE, Messages.fieldPassphrase);
        secret(fields, SecretKind.ROOT_PASSWORD, Messages.fieldRootPassword);
    }

    private void secret(Fields fields, SecretKind kind, String label) {
        Credential old = known;
        secrets.add(SecretRow.of(fields, id(), kind, label, old != null && old.has(kind)));
    }

    private CredentialInput input() {
        LoginChoice choice = login;
        return new CredentialInput(text(name), text(user), choice == null ? HostInput.Way.AUTOMATIC : choice.way(),
                text(keyFile));
    }

    @Override
    protected String takeLabel() {
        return known == null ? Messages.credentialAddButton : Messages.editButton;
    }

    @Override
    protected String wrong() {
        try {
            Credential typed = input().credential();
            return known == null && isTaken(typed) ? NLS.bind(Messages.credentialTaken, typed.name()) : "";
        } catch (InvalidValueException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private boolean isTaken(Credential typed) {
        try {
            return store.all().stream().anyMatch(other -> other.name().equals(typed.name()));
        } catch (ControlException e) {
            return false; // said when it is kept
        }
    }

    @Override
    protected void okPressed() {
        Credential typed = input().credential();
        Map<SecretKind, Optional<Secret>> changes = new EnumMap<>(SecretKind.class);
        secrets.forEach(row -> row.into(changes));
        busy(true);
        new Work<Boolean>(ui, NLS.bind(Messages.credentialJob, typed.name()), (progress, cancellation) -> {
            try {
                store.put(typed, changes);
                return true;
            } finally {
                changes.values().forEach(secret -> secret.ifPresent(Secret::close));
            }
        }).quiet().done(done -> taken()).failed(this::notTaken).start();
    }
}
