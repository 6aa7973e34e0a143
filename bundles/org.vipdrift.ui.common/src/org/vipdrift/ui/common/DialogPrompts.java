package org.vipdrift.ui.common;

import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.HostKeyVerdict;
import org.vipdrift.remote.OperatorPrompts;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.remote.Secret;
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
        return ui.ask(() -> new PasswordDialog(ui.shell(), host.name(), question).ask()).flatMap(answer -> answer);
    }
}
