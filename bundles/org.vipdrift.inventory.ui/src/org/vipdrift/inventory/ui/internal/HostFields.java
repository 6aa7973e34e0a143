package org.vipdrift.inventory.ui.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.core.Become;
import org.vipdrift.inventory.Effective;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Origin;
import org.vipdrift.remote.Secret;
import org.vipdrift.ui.common.Fields;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. The fields of the host dialog. */
final class HostFields {
    private static final int NOTES_HEIGHT = 48;
    private final Text name;
    private final Text address;
    private final Text port;
    private final Text user;
    private final Combo way;
    private final Text keyFile;
    private final Button browse;
    private final Label passwordLabel;
    private final Text password;
    private final Combo become;
    private final Text jump;
    private final Text folder;
    private final Text tags;
    private final Text notes;

    HostFields(Composite parent, String id, Runnable changed) {
        Fields fields = new Fields(parent, id);
        name = fields.text("name", Messages.fieldName, Messages.fieldNameHint);
        address = fields.text("address", Messages.fieldAddress, Messages.fieldAddressHint);
        port = fields.text("port", Messages.fieldPort, "");
        user = fields.text("user", Messages.fieldUser, Messages.fieldUserHint);
        way = fields.choice("way", Messages.fieldWay, Messages.wayAutomatic, Messages.wayKeyFile, Messages.wayPassword);
        fields.label(Messages.fieldKeyFile);
        Composite row = fields.lay("keyFileRow", new Composite(fields.area(), SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        keyFile = Tag.id(new Text(row, SWT.BORDER), id + ".keyFile");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(keyFile);
        browse = Tag.id(new Button(row, SWT.PUSH), id + ".browse");
        browse.setText(Messages.browse);
        browse.addListener(SWT.Selection, event -> browse());
        passwordLabel = fields.label(Messages.fieldPassword);
        password = fields.password("password");
        become = fields.choice("become", Messages.fieldBecome, ways(""));
        jump = fields.text("jump", Messages.fieldJump, Messages.fieldJumpHint);
        folder = fields.text("folder", Messages.fieldFolder, Messages.fieldFolderHint);
        tags = fields.text("tags", Messages.fieldTags, Messages.fieldTagsHint);
        fields.label(Messages.fieldNotes);
        notes = fields.lay("notes", new Text(fields.area(), SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL));
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, NOTES_HEIGHT).applyTo(notes);
        for (Text text : new Text[] {name, address, port, user, keyFile, jump, folder, tags, notes}) {
            text.addListener(SWT.Modify, event -> changed.run());
        }
        way.addListener(SWT.Selection, event -> {
            enable();
            changed.run();
        });
        become.addListener(SWT.Selection, event -> changed.run());
    }

    /** @param named whether the name is given and stays */
    void fill(HostInput input, boolean named) {
        name.setText(input.name());
        name.setEditable(!named);
        address.setText(input.address());
        port.setText(input.port());
        user.setText(input.user());
        way.select(input.way().ordinal());
        keyFile.setText(input.keyFile());
        become.select(input.become().map(way -> way.ordinal() + 1).orElse(0));
        jump.setText(input.jump());
        folder.setText(input.folder());
        tags.setText(input.tags());
        notes.setText(input.notes());
        enable();
        (named ? address : name).setFocus();
    }

    HostInput input() {
        return new HostInput(name.getText(), address.getText(), port.getText(), user.getText(),
                HostInput.Way.values()[way.getSelectionIndex()], keyFile.getText(), become(), jump.getText(),
                folder.getText(), tags.getText(), notes.getText());
    }

    /** The password typed, to be closed by the caller; null leaves the stored one. */
    @Nullable
    Secret password() {
        boolean used = way.getSelectionIndex() != HostInput.Way.AUTOMATIC.ordinal();
        return used && password.getCharCount() > 0 ? new Secret(password.getTextChars()) : null;
    }

    static HostInput blank() {
        return new HostInput("", "", String.valueOf(Host.SSH_PORT), "root", HostInput.Way.AUTOMATIC, "",
                Optional.empty(), "", "", "", "");
    }

    /** @param unsaid what holds if none of them is chosen */
    private static String[] ways(String unsaid) {
        return Stream.concat(Stream.of(unsaid), Arrays.stream(Become.values()).map(Become::program))
                .toArray(String[]::new);
    }

    private Optional<Become> become() {
        int index = become.getSelectionIndex();
        return index <= 0 ? Optional.empty() : Optional.of(Become.values()[index - 1]);
    }

    /** Says in the fields that are empty what the host's folder gives in their place. */
    void inherit(Inventory inventory) {
        Effective given = input().effective(inventory);
        say(user, given.host().user(), given.user(), Messages.fieldUserHint);
        unsaid(given.become() instanceof Origin.OfFolder from
                ? NLS.bind(Messages.inheritedFrom, given.way().program(), from.path())
                : NLS.bind(Messages.becomeUsual, given.way().program()));
        say(jump, given.host().jump(), given.jump(), Messages.fieldJumpHint);
        say(tags, String.join(", ", given.tags().keySet()),
                given.tags().values().stream().findFirst().orElse(new Origin.SshConfig()), Messages.fieldTagsHint);
        port.setToolTipText(given.port() instanceof Origin.OfFolder from
                ? NLS.bind(Messages.inheritedFrom, given.host().port(), from.path())
                : "");
    }

    private void unsaid(String words) {
        if (!words.equals(become.getItem(0))) {
            int chosen = Math.max(0, become.getSelectionIndex());
            become.setItems(ways(words));
            become.select(chosen);
        }
    }

    private static void say(Text field, String value, Origin origin, String otherwise) {
        String hint = origin instanceof Origin.OfFolder from ? NLS.bind(Messages.inheritedFrom, value, from.path())
                : otherwise;
        if (!hint.equals(field.getMessage())) {
            field.setMessage(hint);
            field.setToolTipText(hint);
        }
    }

    private void enable() {
        boolean withFile = way.getSelectionIndex() == HostInput.Way.KEY_FILE.ordinal();
        keyFile.setEnabled(withFile);
        browse.setEnabled(withFile);
        password.setEnabled(way.getSelectionIndex() != HostInput.Way.AUTOMATIC.ordinal());
        password.setMessage(withFile ? Messages.fieldPassphraseHint : "");
        passwordLabel.setText(withFile ? Messages.fieldPassphrase : Messages.fieldPassword);
        passwordLabel.requestLayout();
    }

    private void browse() {
        FileDialog dialog = new FileDialog(browse.getShell(), SWT.OPEN);
        dialog.setFilterPath(System.getProperty("user.home") + "/.ssh");
        String chosen = dialog.open();
        if (chosen != null) {
            keyFile.setText(chosen);
        }
    }
}
