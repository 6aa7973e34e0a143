package org.vipdrift.ui.common;

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

    public EmptyState(Composite parent, Icon icon, String heading, String sentence) {
        area = new Composite(parent, SWT.NONE);
        area.setBackground(area.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        area.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().margins(24, 18).spacing(8, 8).applyTo(area);
        new Label(area, SWT.NONE).setImage(icon.image());
        Label title = new Label(area, SWT.NONE);
        title.setText(heading);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        Label text = new Label(area, SWT.WRAP);
        text.setText(sentence);
        text.setForeground(Tone.MUTED.color());
        GridDataFactory.fillDefaults().hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
    }

    /** Adds a link that runs a command. */
    public EmptyState step(String label, String commandId) {
        Link link = Tag.id(new Link(area, SWT.NONE), "step." + commandId);
        link.setText("<a>" + label + "</a>");
        link.addListener(SWT.Selection, event -> Commands.run(commandId));
        return this;
    }

    public Composite area() {
        return area;
    }
}
