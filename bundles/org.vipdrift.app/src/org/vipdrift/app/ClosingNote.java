package org.vipdrift.app;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.vipdrift.ui.common.Tone;

/** In the status line: what closing the console does not do, and where its data is. */
public final class ClosingNote extends WorkbenchWindowControlContribution {

    @Override
    @NonNullByDefault({})
    protected Control createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 4).applyTo(area);
        Label note = new Label(area, SWT.NONE);
        note.setText(NLS.bind(Messages.closingNote, DataFolder.path()));
        note.setForeground(Tone.MUTED.color());
        return area;
    }
}
