package org.vipdrift.inventory.ui.internal;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.core.Become;
import org.vipdrift.inventory.Host;
import org.vipdrift.remote.Secret;
import org.vipdrift.ui.common.Fields;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. The fields of the host dialog. */
final class HostFields {
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
        become = fields.choice("become", Messages.fieldBecome,
                Arrays.stream(Become.values()).map(Become::program).toArray(String[]::new));
        for (Text text : new Text[] {name, address, port, user, keyFile}) {
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
        become.select(input.become().ordinal());
        enable();
        (named ? address : name).setFocus();
    }

    HostInput input() {
        return new HostInput(name.getText(), address.getText(), port.getText(), user.getText(),
                HostInput.Way.values()[way.getSelectionIndex()], keyFile.getText(),
                Become.values()[become.getSelectionIndex()]);
    }

    /** The password typed, to be closed by the caller; null leaves the stored one. */
    @Nullable
    Secret password() {
        boolean used = way.getSelectionIndex() != HostInput.Way.AUTOMATIC.ordinal();
        return used && password.getCharCount() > 0 ? new Secret(password.getTextChars()) : null;
    }

    static HostInput blank() {
        return new HostInput("", "", String.valueOf(Host.SSH_PORT), "root", HostInput.Way.AUTOMATIC, "",
                Become.SUDO);
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
