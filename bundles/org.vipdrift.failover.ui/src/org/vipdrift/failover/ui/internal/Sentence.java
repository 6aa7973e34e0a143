package org.vipdrift.failover.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vipdrift.core.Printable;
import org.vipdrift.core.Status;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;

/** Confined to the UI thread. Above the details of a selected row: what its narrow column cuts off, whole. */
public final class Sentence {
    private static final int LEAST_WIDTH = 120;
    private final Label label;

    /** @param parent has a grid of one column */
    public Sentence(Composite parent, String id) {
        label = Tag.id(new Label(parent, SWT.WRAP), id);
        label.setBackground(parent.getBackground());
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 8).hint(LEAST_WIDTH, SWT.DEFAULT).applyTo(label);
    }

    public void say(String sentence, Status.State state) {
        String text = Printable.clean(sentence).replace("&", "&&");
        if (!text.equals(label.getText())) {
            label.setText(text);
            label.requestLayout();
        }
        label.setForeground(Tone.of(state).color());
    }
}
