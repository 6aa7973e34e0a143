package org.vipdrift.ui.common;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.ui.common.internal.Messages;

/** Confined to the UI thread. Tells the person something, with details that can be copied. */
public final class Notice extends Sheet {
    private final Icon icon;
    private final String heading;
    private final String sentence;
    private final List<String> details;

    /** @param details lines; may be empty */
    public Notice(@Nullable Shell parent, String id, Icon icon, String heading, String sentence, List<String> details) {
        super(parent, id, heading);
        this.icon = icon;
        this.heading = heading;
        this.sentence = sentence;
        this.details = List.copyOf(details);
    }

    /** Says that something failed and why. */
    public static void problem(@Nullable Shell parent, String heading, String sentence) {
        new Notice(parent, "notice", Icon.STATE_PROBLEM, heading, sentence, List.of()).open();
    }

    @Override
    protected void fill(Composite body) {
        say(icon, heading, sentence);
        if (!details.isEmpty()) {
            Text text = new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
            Tag.spoken(Tag.id(text, id() + ".details"), Messages.details);
            text.setFont(JFaceResources.getTextFont());
            text.setText(String.join("\n", details));
            GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 180).applyTo(text);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, IDialogConstants.OK_ID, "close", Messages.close, true);
    }
}
