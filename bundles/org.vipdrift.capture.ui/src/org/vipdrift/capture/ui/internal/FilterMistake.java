package org.vipdrift.capture.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;

/** Confined to the UI thread. A line under a filter that takes room only while it says something. */
final class FilterMistake {
    private final Label line;

    FilterMistake(Composite area, String id, int columns) {
        line = Tag.id(new Label(area, SWT.WRAP), id);
        line.setForeground(Tone.TROUBLE.color());
        GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).exclude(true).applyTo(line);
        line.setVisible(false);
    }

    /** @param sentence empty for none */
    void say(String sentence) {
        String text = sentence.replace("&", "&&");
        if (!line.getText().equals(text)) {
            line.setText(text);
            line.setVisible(!text.isEmpty());
            if (line.getLayoutData() instanceof GridData data) {
                data.exclude = text.isEmpty();
            }
            line.requestLayout();
        }
    }
}
