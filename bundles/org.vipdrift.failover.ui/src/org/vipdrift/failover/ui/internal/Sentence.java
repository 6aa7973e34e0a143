package org.vipdrift.failover.ui.internal;

import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vipdrift.core.Printable;
import org.vipdrift.core.Status;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;

/** Confined to the UI thread. Above the details of a selected row: what its narrow column cuts off, whole. Takes no room without a text. */
public final class Sentence {
    private static final int LEAST_WIDTH = 120;
    private final Label label;
    private @Nullable Color painted;

    /** @param parent has a grid of one column */
    public Sentence(Composite parent, String id) {
        label = Tag.id(new Label(parent, SWT.WRAP), id);
        label.setBackground(parent.getBackground());
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 8).hint(LEAST_WIDTH, SWT.DEFAULT).applyTo(label);
        room(false);
    }

    public void say(String sentence, Status.State state) {
        String text = Printable.clean(sentence).replace("&", "&&");
        if (!text.equals(label.getText())) {
            label.setText(text);
            room(!text.isEmpty());
            label.requestLayout();
        }
        paint(Tone.of(state).color());
    }

    private void room(boolean needed) {
        label.setVisible(needed);
        if (label.getLayoutData() instanceof GridData place) {
            place.exclude = !needed;
        }
    }

    /** No colour at all is the theme's, also once it has become another; setting none makes SWT keep the one of now. */
    private void paint(@Nullable Color color) {
        if (!Objects.equals(color, painted)) {
            painted = color;
            label.setForeground(color);
        }
    }
}
