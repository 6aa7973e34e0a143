package org.vipdrift.ui.common.internal;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.remote.Secret;
import org.vipdrift.ui.common.Fields;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.InputSheet;

/** Confined to the UI thread. Asks for the master password of the secure storage; for a new one twice. */
public final class MasterPasswordDialog extends InputSheet {
    private final String question;
    private final boolean fresh;
    private @Nullable Text first;
    private @Nullable Text again;
    private @Nullable Secret secret;

    public MasterPasswordDialog(@Nullable Shell parent, String question, boolean fresh) {
        super(parent, "masterPassword", Messages.masterTitle);
        this.question = question;
        this.fresh = fresh;
    }

    /** What was typed, to be closed by the caller; absent if the person declined. */
    public Optional<Secret> ask() {
        return open() == OK ? Optional.ofNullable(secret) : Optional.empty();
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.KEY, fresh ? Messages.masterNewHeading : Messages.masterHeading,
                question.endsWith(".") ? question : question + ".");
        Fields fields = new Fields(body, id());
        fields.label(Messages.masterLabel);
        first = listened(fields.password("first"));
        if (fresh) {
            fields.label(Messages.masterAgain);
            again = listened(fields.password("again"));
        }
    }

    @Override
    protected String wrong() {
        Text one = first;
        Text two = again;
        if (one == null || one.getCharCount() == 0) {
            return Messages.masterEmpty;
        }
        return two == null || isSame(one, two) ? "" : Messages.masterDiffers;
    }

    private static boolean isSame(Text one, Text two) {
        try (Secret first = new Secret(one.getTextChars()); Secret second = new Secret(two.getTextChars())) {
            return first.isSame(second);
        }
    }

    @Override
    protected void okPressed() {
        Text one = first;
        if (one != null) {
            secret = new Secret(one.getTextChars());
        }
        super.okPressed();
    }
}
