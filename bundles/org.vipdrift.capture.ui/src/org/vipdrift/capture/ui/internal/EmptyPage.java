package org.vipdrift.capture.ui.internal;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.vipdrift.ui.common.Commands;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;

/** Confined to the UI thread. An {@link Empty} in place of the packets. */
final class EmptyPage {
    private static final int WIDTH = 620;
    private static final String COPY = "copy";
    private final Composite area;
    private final Label icon;
    private final Label heading;
    private final Label sentence;
    private final Link step;
    private Optional<Empty> shown = Optional.empty();

    /** @param elsewhere called for a step that is no command */
    EmptyPage(Composite parent, Runnable elsewhere) {
        area = new Composite(parent, SWT.NONE);
        area.setBackground(area.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        area.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().margins(24, 18).spacing(8, 8).applyTo(area);
        icon = new Label(area, SWT.NONE);
        heading = Tag.id(new Label(area, SWT.NONE), "capture.empty.heading");
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        sentence = Tag.id(new Label(area, SWT.WRAP), "capture.empty.sentence");
        sentence.setForeground(Tone.MUTED.color());
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(sentence);
        step = Tag.id(new Link(area, SWT.NONE), "capture.empty.step");
        step.addListener(SWT.Selection, event -> act(COPY.equals(event.text), elsewhere));
    }

    Composite area() {
        return area;
    }

    void show(Empty empty) {
        Optional<Empty> newest = Optional.of(empty);
        if (!newest.equals(shown)) {
            shown = newest;
            icon.setImage(empty.icon().image());
            heading.setText(empty.heading().replace("&", "&&"));
            sentence.setText(unbroken(empty.sentence()).replace("&", "&&"));
            step.setText(links(empty));
            area.layout(true, true);
        }
    }

    /** Keeps the options of a command line whole where the sentence wraps: a word joiner follows their hyphens. */
    private static String unbroken(String sentence) {
        return sentence.replace("--", "--\u2060");
    }

    /** A sentence with a remedy is there to be copied. */
    private static String links(Empty empty) {
        String step = empty.step().isEmpty() ? "" : "<a>" + empty.step() + "</a>     ";
        return empty.isTrouble() ? step + "<a href=\"" + COPY + "\">" + Messages.copySentence + "</a>" : step;
    }

    private void act(boolean copy, Runnable elsewhere) {
        String command = shown.map(Empty::command).orElse("");
        if (copy) {
            Clipboard clipboard = new Clipboard(area.getDisplay());
            clipboard.setContents(new Object[] {shown.map(Empty::sentence).orElse("")},
                    new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        } else if (command.isEmpty()) {
            elsewhere.run();
        } else {
            Commands.run(command);
        }
    }
}
