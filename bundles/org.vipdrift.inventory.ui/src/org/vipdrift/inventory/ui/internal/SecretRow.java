package org.vipdrift.inventory.ui.internal;

import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.SecretKind;
import org.vipdrift.ui.common.Fields;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. A field for a secret, which shows whether one is stored, and a box to forget that. */
record SecretRow(SecretKind kind, Text text, Button forget) {

    /** @param stored whether there is one already */
    static SecretRow of(Fields fields, String id, SecretKind kind, String label, boolean stored) {
        fields.label(label);
        Composite row = fields.lay(kind.word() + "Row", new Composite(fields.area(), SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        Text text = Tag.spoken(Tag.id(new Text(row, SWT.BORDER | SWT.PASSWORD), id + "." + kind.word()),
                label.replace("&", ""));
        text.setMessage(stored ? Messages.secretStored : Messages.secretNone);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        Button forget = Tag.id(new Button(row, SWT.CHECK), id + "." + kind.word() + ".forget");
        forget.setText(Messages.secretForget);
        forget.setEnabled(stored);
        forget.addListener(SWT.Selection, event -> text.setEnabled(!forget.getSelection()));
        return new SecretRow(kind, text, forget);
    }

    /** Adds what is to be kept, to be closed by the caller, or to be forgotten; nothing if it stays as it is. */
    void into(Map<SecretKind, Optional<Secret>> changes) {
        if (forget.getSelection()) {
            changes.put(kind, Optional.empty());
        } else if (text.getCharCount() > 0) {
            changes.put(kind, Optional.of(new Secret(text.getTextChars())));
        }
    }
}
