package org.vipdrift.ui.common;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Confined to the UI thread. An icon, a heading, and a sentence under it that wraps. */
public final class Headline {
    private final Composite area;
    private final Label icon;
    private final Label heading;
    private final Label sentence;

    /** @param id the heading is named {@code id.heading}, the sentence {@code id.sentence} */
    public Headline(Composite parent, String id) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 4).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        icon = new Label(area, SWT.NONE);
        heading = Tag.id(new Label(area, SWT.NONE), id + ".heading");
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.HEADER_FONT));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
        sentence = Tag.id(new Label(area, SWT.WRAP), id + ".sentence");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(Sheet.WIDTH, SWT.DEFAULT).applyTo(sentence);
    }

    public void say(Icon newIcon, String newHeading, String newSentence) {
        icon.setImage(newIcon.image());
        heading.setText(newHeading.replace("&", "&&"));
        sentence.setText(newSentence.replace("&", "&&"));
        sentence.requestLayout();
        area.requestLayout();
    }

    /** Paints the heading in the colour of trouble. */
    public void trouble() {
        heading.setForeground(Tone.TROUBLE.color());
    }

    public boolean isDisposed() {
        return area.isDisposed();
    }
}
