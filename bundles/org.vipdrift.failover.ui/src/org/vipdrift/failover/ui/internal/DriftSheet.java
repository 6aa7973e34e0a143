package org.vipdrift.failover.ui.internal;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.WitnessedTakeover;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Sheet;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.Wording;

/** Confined to the UI thread. One move as the journal has it: steps, checks, and the evidence of its end. */
final class DriftSheet extends Sheet {
    private final Drift drift;
    private final Supplier<StatusSnapshot> snapshot;

    /** @param snapshot whose MAC is whose */
    DriftSheet(@Nullable Shell parent, Drift drift, Supplier<StatusSnapshot> snapshot) {
        super(parent, "drift", Messages.driftTitle);
        this.drift = drift;
        this.snapshot = snapshot;
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.of(DriftTexts.coarse(drift.outcome())), NLS.bind(Messages.endedHeading, new Object[] {
                drift.group().name(), DriftTexts.way(drift.from(), drift.to()), DriftTexts.outcome(drift.outcome())}),
                sentence());
        TimelineCanvas timeline = new TimelineCanvas(body, "drift.timeline");
        timeline.show(Timeline.of(drift));
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, timeline.height())
                .applyTo(timeline.control());
        RowTable<StepRow> steps = lay(StepTable.create(body, "drift.steps"));
        steps.show(StepRow.reported(drift.steps()));
        section(body, CheckTable.summary(drift.checks()));
        RowTable<CheckResult> checks = lay(CheckTable.create(body, "drift.checks"));
        CheckTable.show(checks, drift.checks());
        section(body, Messages.wireEvidence);
        lay(WireTable.create(body, "drift.wire", snapshot, () -> drift.kind() != MoveKind.RELEASE,
                () -> DriftTexts.verified(drift))).show(drift.wire());
        heard(body);
    }

    /** One line, whatever there is to tell; all of it where the pointer rests on it. */
    private void heard(Composite body) {
        List<String> lines = DriftTexts.heard(drift);
        boolean contested = drift.takeovers().stream().anyMatch(WitnessedTakeover::contested);
        if (lines.isEmpty()) {
            return;
        }
        Label line = Tag.id(new Label(body, SWT.NONE), "drift.heard");
        line.setText(lines.getFirst());
        line.setToolTipText(String.join("\n", lines));
        line.setForeground((contested ? Tone.TROUBLE : Tone.MUTED).color());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, IDialogConstants.OK_ID, "close", Messages.closeButton, true);
    }

    @Override
    protected Point getInitialSize() {
        return sizeWithin(920, 860);
    }

    private String sentence() {
        String why = drift.reason().isEmpty() ? "" : NLS.bind(Messages.driftReason, drift.reason());
        return String.join(" ", List.of(drift.sentence(), NLS.bind(Messages.driftWho, drift.who(),
                Wording.moment(drift.at())), why)).strip();
    }

    private static <T> RowTable<T> lay(RowTable<T> table) {
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 110).applyTo(table.area());
        return table;
    }
}
