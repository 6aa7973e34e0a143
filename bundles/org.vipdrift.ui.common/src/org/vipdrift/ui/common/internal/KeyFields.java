package org.vipdrift.ui.common.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;

/** Parts of the host-key dialogs: texts one can select and copy. */
final class KeyFields {
    private static final int WIDTH = 540;

    private KeyFields() {
    }

    /** The key's type and fingerprint, one under the other. */
    static void show(Composite parent, String id, PresentedKey key) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 6).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        name(area, Messages.keyType);
        code(area, id + ".type", key.type());
        name(area, Messages.keyFingerprint);
        code(area, id + ".fingerprint", key.fingerprint());
    }

    private static void name(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        label.setForeground(Tone.MUTED.color());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    }

    static Text code(Composite parent, String id, String text) {
        Text field = Tag.id(new Text(parent, SWT.READ_ONLY | SWT.MULTI), id);
        field.setFont(JFaceResources.getTextFont());
        field.setText(text.lines().map(Printable::clean).collect(java.util.stream.Collectors.joining("\n")));
        field.setBackground(parent.getBackground());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        return field;
    }

    static void wrapped(Composite parent, String text, String id) {
        Label label = Tag.id(new Label(parent, SWT.WRAP), id);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
    }

    /** The word in the names of the host's key files: ed25519, rsa, ecdsa. */
    static String algorithm(String type) {
        return type.contains("rsa") ? "rsa" : type.startsWith("ecdsa") ? "ecdsa" : "ed25519";
    }
}
