package org.vipdrift.ui.common;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** Confined to the UI thread. What a view shows when it has nothing to show: what it is for and what to do next. */
public final class EmptyState {
    private static final int TEXT_WIDTH = 320;
    private final Composite area;
    private final Label text;
    private @Nullable Link link;

    public EmptyState(Composite parent, Icon icon, String heading, String sentence) {
        area = new Composite(parent, SWT.NONE);
        area.setBackground(area.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        area.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().margins(24, 18).spacing(8, 8).applyTo(area);
        new Label(area, SWT.NONE).setImage(icon.image());
        Label title = new Label(area, SWT.NONE);
        title.setText(heading);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        text = new Label(area, SWT.WRAP);
        text.setText(sentence);
        text.setForeground(Tone.MUTED.color());
        GridDataFactory.fillDefaults().hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
    }

    /** Adds a link that runs a command. */
    public EmptyState step(String label, String commandId) {
        Link made = Tag.id(new Link(area, SWT.NONE), "step." + commandId);
        made.setText("<a>" + label + "</a>");
        made.addListener(SWT.Selection, event -> Commands.run(commandId));
        link = made;
        return this;
    }

    /** Says another sentence. @param step whether the link is offered with it */
    public void say(String sentence, boolean step) {
        String shown = sentence.replace("&", "&&");
        if (!text.getText().equals(shown)) {
            text.setText(shown);
            text.requestLayout();
        }
        Link next = link;
        if (next != null) {
            next.setVisible(step);
        }
    }

    public Composite area() {
        return area;
    }
}
