package org.vipdrift.failover.ui.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.control.Control;
import org.vipdrift.core.Status;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.Journal;
import org.vipdrift.ui.common.EmptyState;
import org.vipdrift.ui.common.FilterField;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.TableView;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. The journal: every move, newest first, with its milliseconds drawn and in numbers. */
public final class DriftsView extends TableView<Drift> {
    private List<Drift> newestFirst = List.of();

    @Override
    protected RowTable<Drift> createTable(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        Composite left = new Composite(sash, SWT.NONE);
        RowTable<Drift> drifts = new RowTable<>(left, "drifts", Messages.drifts, DriftColumns.columns(), Drift::id);
        FilterField.above(drifts, left, "drifts.filter", Messages.filterDrifts);
        drifts.whenEmpty(new EmptyState(drifts.area(), Icon.DRIFTS, Messages.noDrifts, Messages.noDriftsSentence)
                .area());
        drifts.onOpen(drift -> new DriftSheet(getSite().getShell(), drift,
                getSite().getService(Control.class).status()::current).open());
        details(sash, drifts);
        sash.setWeights(52, 48);
        drifts.onShown(rows -> sash.setMaximizedControl(rows.isEmpty() ? left : null));
        return drifts;
    }

    @Override
    protected void follow(RowTable<Drift> drifts) {
        UiThread ui = getSite().getService(UiThread.class);
        Journal journal = getSite().getService(Control.class).journal();
        keep(journal.subscribe(drift -> ui.execute(drifts.area(), () -> load(ui, journal, drifts, drift.id()))));
        load(ui, journal, drifts, "");
    }

    /** Reads the journal again and selects a drift, the newest for an unknown one. */
    private void load(UiThread ui, Journal journal, RowTable<Drift> drifts, String select) {
        new Work<>(ui, Messages.readJournal, (progress, cancellation) -> journal.drifts()).quiet().done(all -> {
            if (!drifts.area().isDisposed()) {
                newestFirst = new ArrayList<>(all).reversed();
                drifts.show(newestFirst);
                newestFirst.stream().findFirst().ifPresent(newest -> drifts.select(select.isEmpty() ? newest.id()
                        : select));
            }
        }).start();
    }

    private static void details(Composite parent, RowTable<Drift> drifts) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setBackground(area.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        Sentence sentence = new Sentence(area, "drifts.sentence");
        TimelineCanvas timeline = new TimelineCanvas(area, "drifts.timeline");
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 0).applyTo(timeline.control());
        RowTable<StepRow> steps = StepTable.create(area, "drifts.steps");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(steps.area());
        drifts.selection().addSelectionChangedListener(event -> {
            sentence.say(drifts.selected().map(Drift::sentence).orElse(""),
                    drifts.selected().map(drift -> DriftTexts.coarse(drift.outcome())).orElse(Status.State.OK));
            show(drifts, timeline, steps);
        });
    }

    private static void show(RowTable<Drift> drifts, TimelineCanvas timeline, RowTable<StepRow> steps) {
        timeline.show(drifts.selected().map(Timeline::of).orElse(Timeline.EMPTY));
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, timeline.height())
                .applyTo(timeline.control());
        steps.show(drifts.selected().map(drift -> StepRow.reported(drift.steps())).orElse(List.of()));
        timeline.control().requestLayout();
    }
}
