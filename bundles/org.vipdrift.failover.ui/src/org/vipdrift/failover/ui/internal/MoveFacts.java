package org.vipdrift.failover.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;

/** Confined to the UI thread. VIPs, from, to, outage and what cannot be known, in two columns. */
final class MoveFacts {
    private static final int WIDTH = 520;
    private final Composite area;
    private final Label vips;
    private final Label from;
    private final Label outage;
    private final Label unknowns;

    MoveFacts(Composite parent, MoveChoice choice) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 5).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        vips = row(Messages.factVips, "move.vips");
        from = row(Messages.factFrom, "move.from");
        choice.target(area);
        outage = row(Messages.factOutage, "move.outage");
        unknowns = row(Messages.factUnknowns, "move.unknowns");
        unknowns.setForeground(Tone.TROUBLE.color());
    }

    void show(MoveWords words) {
        vips.setText(words.vips());
        from.setText(words.from());
        outage.setText(words.outage());
        unknowns.setText(words.unknowns().isEmpty() ? Messages.nothing : words.unknowns());
        unknowns.setForeground(words.unknowns().isEmpty() ? Tone.PLAIN.color() : Tone.TROUBLE.color());
        area.requestLayout();
    }

    private Label row(String name, String id) {
        Label label = new Label(area, SWT.NONE);
        label.setText(name);
        label.setForeground(Tone.MUTED.color());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        Label value = Tag.id(new Label(area, SWT.WRAP), id);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(value);
        return value;
    }
}
