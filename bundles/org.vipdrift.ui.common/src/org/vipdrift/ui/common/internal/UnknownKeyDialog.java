package org.vipdrift.ui.common.internal;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.remote.OperatorPrompts.HostKeyAnswer;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Sheet;

/** Confined to the UI thread. Asks whether a key nobody has seen before is the host's; rejecting is the default. */
public final class UnknownKeyDialog extends Sheet {
    private final String host;
    private final PresentedKey key;
    private HostKeyAnswer answer = HostKeyAnswer.REJECT;

    public UnknownKeyDialog(@Nullable Shell parent, String host, PresentedKey key) {
        super(parent, "unknownKey", Messages.unknownKeyTitle);
        this.host = host;
        this.key = key;
    }

    public HostKeyAnswer ask() {
        open();
        return answer;
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.KEY, NLS.bind(Messages.unknownKeyHeading, host),
                NLS.bind(Messages.unknownKeySentence, key.address(), String.valueOf(key.port())));
        KeyFields.show(body, id(), key);
        KeyFields.wrapped(body, Messages.unknownKeyCompare, id() + ".compare");
        KeyFields.code(body, id() + ".command",
                NLS.bind(Messages.unknownKeyCommand, KeyFields.algorithm(key.type())));
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, IDialogConstants.CLIENT_ID, "save", Messages.acceptAndSave, false);
        button(bar, IDialogConstants.CLIENT_ID + 1, "once", Messages.acceptOnce, false);
        button(bar, IDialogConstants.CANCEL_ID, "reject", Messages.reject, true);
    }

    @Override
    protected void buttonPressed(int number) {
        answer = switch (number) {
            case IDialogConstants.CLIENT_ID -> HostKeyAnswer.ACCEPT_AND_SAVE;
            case IDialogConstants.CLIENT_ID + 1 -> HostKeyAnswer.ACCEPT_ONCE;
            default -> HostKeyAnswer.REJECT;
        };
        close();
    }
}
