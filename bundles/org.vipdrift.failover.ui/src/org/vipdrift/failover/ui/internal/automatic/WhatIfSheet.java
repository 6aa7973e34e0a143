package org.vipdrift.failover.ui.internal.automatic;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.control.Automation;
import org.vipdrift.control.Forecast;
import org.vipdrift.control.Forecast.ForecastStep;
import org.vipdrift.core.GroupId;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Sheet;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. What would happen to a group if its members failed, each in turn; nothing is changed. */
final class WhatIfSheet extends Sheet {
    private final UiThread ui;
    private final Automation automation;
    private final GroupId group;
    private @Nullable RowTable<Forecast> forecasts;
    private @Nullable Work<?> running;

    WhatIfSheet(@Nullable Shell parent, Automation automation, UiThread ui, GroupId group) {
        super(parent, "whatIf", Messages.whatIfTitle);
        this.automation = automation;
        this.ui = ui;
        this.group = group;
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.STATE_BUSY, NLS.bind(Messages.whatIfRunning, group), Messages.whatIfSentence);
        section(body, Messages.forecasts);
        RowTable<Forecast> rows = lay(ForecastTable.create(body, "whatIf.forecasts"), 230);
        Label sentence = Tag.id(new Label(body, SWT.WRAP), "whatIf.why");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(sentence);
        section(body, Messages.forecastSteps);
        RowTable<ForecastStep> steps = lay(ForecastTable.steps(body, "whatIf.steps"), 200);
        rows.selection().addSelectionChangedListener(event -> {
            sentence.setText(rows.selected().map(Forecast::sentence).orElse("").replace("&", "&&"));
            sentence.requestLayout();
            steps.show(rows.selected().map(Forecast::steps).orElse(List.of()));
        });
        forecasts = rows;
        running = new Work<List<Forecast>>(ui, NLS.bind(Messages.whatIfJob, group),
                (progress, cancellation) -> automation.simulate(group, OrderSheet.LIMIT)).icon(Icon.WHAT_IF)
                .interruptible().done(this::told).failed(this::failed).start();
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, IDialogConstants.CANCEL_ID, "close", Messages.closeButton, true);
    }

    /** What nobody waits for any more need not go on. */
    @Override
    public boolean close() {
        Work<?> work = running;
        if (work != null) {
            work.cancel();
        }
        return super.close();
    }

    @Override
    protected Point getInitialSize() {
        return sizeWithin(920, 760);
    }

    private void told(List<Forecast> all) {
        RowTable<Forecast> rows = forecasts;
        if (rows != null && isOpen()) {
            say(Icon.WHAT_IF, NLS.bind(Messages.whatIfHeading, group), Messages.whatIfSentence);
            rows.show(all);
            all.stream().findFirst().ifPresent(rows::select);
        }
    }

    private void failed(String sentence) {
        if (isOpen()) {
            say(Icon.STATE_PROBLEM, NLS.bind(Messages.whatIfFailed, group), sentence);
        }
    }

    private static <T> RowTable<T> lay(RowTable<T> table, int height) {
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, height).applyTo(table.area());
        return table;
    }
}
