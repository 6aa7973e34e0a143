package org.vipdrift.capture.ui.internal;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.ui.common.Commands;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;

/** Confined to the UI thread. An {@link Empty} in place of the packets; its sentence can be selected and copied. */
final class EmptyPage {
    private static final int WIDTH = 560;
    private final Composite area;
    private final Label icon;
    private final Label heading;
    private final Text sentence;
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
        sentence = Tag.id(new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP), "capture.empty.sentence");
        sentence.setForeground(Tone.MUTED.color());
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(sentence);
        step = Tag.id(new Link(area, SWT.NONE), "capture.empty.step");
        step.addListener(SWT.Selection, event -> act(elsewhere));
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
            sentence.setText(empty.sentence());
            step.setText(empty.step().isEmpty() ? "" : "<a>" + empty.step() + "</a>");
            step.setVisible(!empty.step().isEmpty());
            area.layout(true, true);
        }
    }

    private void act(Runnable elsewhere) {
        String command = shown.map(Empty::command).orElse("");
        if (command.isEmpty()) {
            elsewhere.run();
        } else {
            Commands.run(command);
        }
    }
}
