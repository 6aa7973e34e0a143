package org.vipdrift.ui.common.internal;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.remote.HostKeyVerdict;
import org.vipdrift.remote.HostKeyVerdict.KnownKey;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Sheet;

/** Confined to the UI thread. Says that a host's key is another one now. There is nothing here to accept it with. */
public final class ChangedKeyDialog extends Sheet {
    private final String host;
    private final HostKeyVerdict.Changed verdict;

    public ChangedKeyDialog(@Nullable Shell parent, String host, HostKeyVerdict.Changed verdict) {
        super(parent, "changedKey", Messages.changedKeyTitle);
        this.host = host;
        this.verdict = verdict;
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.KEY_CHANGED, NLS.bind(Messages.changedKeyHeading, host), NLS.bind(Messages.changedKeySentence,
                verdict.key().address(), String.valueOf(verdict.key().port())));
        trouble();
        section(body, Messages.changedKeyShown);
        KeyFields.show(body, id() + ".shown", verdict.key());
        section(body, Messages.changedKeyKnown);
        for (KnownKey known : verdict.known()) {
            KeyFields.code(body, id() + ".known", known.type() + "  " + known.fingerprint() + "\n" + known.file() + ":"
                    + known.line());
        }
        KeyFields.wrapped(body, Messages.changedKeyRemoval, id() + ".removalHint");
        KeyFields.code(body, id() + ".removal", verdict.removalCommand());
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, IDialogConstants.CANCEL_ID, "close", Messages.close, true);
    }
}
