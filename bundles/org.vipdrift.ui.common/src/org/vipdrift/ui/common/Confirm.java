package org.vipdrift.ui.common;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Confined to the UI thread. Asks before something is done; the default button changes nothing. */
public final class Confirm extends Sheet {
    private final Icon icon;
    private final String heading;
    private final String sentence;
    private final String verb;

    private Confirm(@Nullable Shell parent, String id, Icon icon, String heading, String sentence, String verb) {
        super(parent, id, heading);
        this.icon = icon;
        this.heading = heading;
        this.sentence = sentence;
        this.verb = verb;
    }

    /** @param verb what the button does: "Remove" */
    public static boolean ask(@Nullable Shell parent, String id, Icon icon, String heading, String sentence,
            String verb) {
        return new Confirm(parent, id, icon, heading, sentence, verb).open() == OK;
    }

    @Override
    protected void fill(Composite body) {
        say(icon, heading, sentence);
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, IDialogConstants.OK_ID, "go", verb, false);
        button(bar, IDialogConstants.CANCEL_ID, "cancel", IDialogConstants.CANCEL_LABEL, true);
    }
}
