package org.vipdrift.ui.common;

import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.HostKeyVerdict;
import org.vipdrift.remote.OperatorPrompts;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.remote.Secret;
import org.vipdrift.ui.common.internal.MasterPasswordDialog;
import org.vipdrift.ui.common.internal.PasswordDialog;

/** Thread-safe. Puts questions to the person in dialogs; the asking thread waits. */
public final class DialogPrompts implements OperatorPrompts {
    private final UiThread ui;

    public DialogPrompts(UiThread ui) {
        this.ui = ui;
    }

    @Override
    public HostKeyAnswer unknownHostKey(HostId host, PresentedKey key) {
        return ui.ask(() -> KeyQuestions.ask(ui.shell(), host.name(), new HostKeyVerdict.Unknown(key)))
                .orElse(HostKeyAnswer.REJECT);
    }

    @Override
    public Optional<Secret> password(HostId host, String question) {
        return ui.ask(() -> new PasswordDialog(ui.shell(), host.name(), question, "").ask())
                .flatMap(answer -> answer);
    }

    @Override
    public Optional<Typed> password(HostId host, String question, String place) {
        return ui.ask(() -> {
            PasswordDialog dialog = new PasswordDialog(ui.shell(), host.name(), question, place);
            return dialog.ask().map(secret -> new Typed(secret, dialog.isKept()));
        }).flatMap(answer -> answer);
    }

    @Override
    public Optional<Secret> masterPassword(String question, boolean fresh) {
        return ui.ask(() -> new MasterPasswordDialog(ui.shell(), question, fresh).ask()).flatMap(answer -> answer);
    }
}
