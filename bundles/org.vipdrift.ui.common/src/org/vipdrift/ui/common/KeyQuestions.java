package org.vipdrift.ui.common;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.remote.HostKeyVerdict;
import org.vipdrift.remote.OperatorPrompts.HostKeyAnswer;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.ui.common.internal.ChangedKeyDialog;
import org.vipdrift.ui.common.internal.Messages;
import org.vipdrift.ui.common.internal.UnknownKeyDialog;

/** What a person is shown of host keys. UI thread only. */
public final class KeyQuestions {
    private KeyQuestions() {
    }

    /** Shows the page that fits the verdict. Anything but an unknown key can only be rejected. */
    public static HostKeyAnswer ask(@Nullable Shell parent, String host, HostKeyVerdict verdict) {
        return switch (verdict) {
            case HostKeyVerdict.Trusted trusted -> HostKeyAnswer.ACCEPT_ONCE;
            case HostKeyVerdict.Unknown unknown -> new UnknownKeyDialog(parent, host, unknown.key()).ask();
            case HostKeyVerdict.Changed changed -> rejected(new ChangedKeyDialog(parent, host, changed));
            case HostKeyVerdict.Revoked revoked -> rejected(notice(parent, host, revoked));
        };
    }

    private static HostKeyAnswer rejected(Sheet told) {
        told.open();
        return HostKeyAnswer.REJECT;
    }

    private static Notice notice(@Nullable Shell parent, String host, HostKeyVerdict.Revoked revoked) {
        PresentedKey key = revoked.key();
        String sentence = NLS.bind(Messages.revokedKeySentence, new Object[] {key.address(),
                String.valueOf(key.port()), revoked.file(), String.valueOf(revoked.line())});
        return new Notice(parent, "revokedKey", Icon.KEY_CHANGED, NLS.bind(Messages.changedKeyHeading, host), sentence,
                List.of(key.type(), key.fingerprint()));
    }
}
