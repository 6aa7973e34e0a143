package org.vipdrift.failover.ui.internal.drill;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.control.Drill;
import org.vipdrift.control.DrillPlan;
import org.vipdrift.control.DrillReport;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Progress;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.StepReport;
import org.vipdrift.failover.ui.internal.CheckTable;
import org.vipdrift.failover.ui.internal.Person;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.ui.common.Fields;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Notice;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Sheet;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/**
 * Confined to the UI thread. A drill: the plan there with its guard rails, the longest outage allowed, then both ways step
 * by step and the report. The default button changes nothing.
 */
final class DrillSheet extends Sheet {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final int GO = IDialogConstants.CLIENT_ID;
    private final Drill drill;
    private final UiThread ui;
    private final VipGroup group;
    private final List<HostId> members;
    private final DrillModel model;
    private @Nullable HostId target;
    private @Nullable Combo to;
    private @Nullable Text most;
    private @Nullable RowTable<WayRow> steps;
    private @Nullable Label checksTitle;
    private @Nullable RowTable<CheckResult> checks;
    private @Nullable Work<?> running;

    DrillSheet(@Nullable Shell parent, Drill drill, UiThread ui, VipGroup group) {
        super(parent, "drill", Messages.title);
        this.drill = drill;
        this.ui = ui;
        this.group = group;
        members = group.members().stream().map(Member::host).toList();
        model = new DrillModel(group.id().name());
    }

    @Override
    protected void fill(Composite body) {
        Fields fields = new Fields(body, id());
        String[] names = Stream.concat(Stream.of(Messages.anyMember),
                members.stream().map(HostId::name)).toArray(String[]::new);
        Combo combo = fields.choice("to", Messages.toLabel, names);
        combo.addListener(SWT.Selection, event -> choose(combo.getSelectionIndex()));
        to = combo;
        Text limit = fields.text("most", Messages.mostLabel, "");
        limit.setText(String.valueOf(Drill.MOST.toMillis()));
        limit.addListener(SWT.Modify, event -> show());
        most = limit;
        section(body, Messages.steps);
        steps = lay(WayTable.create(body, id() + ".steps"), 250);
        checksTitle = Tag.id(section(body, Messages.guards), id() + ".checksTitle");
        checks = lay(CheckTable.create(body, id() + ".checks"), 220);
        plan();
    }

    private static <T> RowTable<T> lay(RowTable<T> table, int height) {
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, height).applyTo(table.area());
        return table;
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, GO, "go", Messages.drillButton, false);
        button(bar, IDialogConstants.CANCEL_ID, "cancel", IDialogConstants.CANCEL_LABEL, true);
        show();
    }

    @Override
    protected void buttonPressed(int number) {
        if (number != GO) {
            close();
        } else if (model.phase() == DrillModel.Phase.RUNNING) {
            stop();
        } else {
            model.go(most()).ifPresent(this::run);
            show();
        }
    }

    @Override
    protected Point getInitialSize() {
        return sizeWithin(920, 860);
    }

    private void choose(int index) {
        target = index <= 0 ? null : members.get(index - 1);
        plan();
    }

    private void plan() {
        model.planning();
        show();
        @Nullable HostId asked = target;
        new Work<DrillPlan>(ui, NLS.bind(Messages.planJob, group.id()),
                (progress, cancellation) -> drill.plan(group.id(), asked, Person.name(), LIMIT)).quiet().done(plan -> {
                    if (asked == target) {
                        model.planned(plan);
                        show();
                    }
                }).failed(sentence -> {
                    if (asked == target) {
                        model.failed(sentence);
                        show();
                    }
                }).start();
    }

    private void run(DrillPlan plan) {
        Duration limit = DrillModel.most(most()).orElse(Drill.MOST);
        running = new Work<DrillReport>(ui, NLS.bind(Messages.drillJob, group.id()), (progress, cancellation) -> drill
                .run(plan, limit, LIMIT, new Follower(progress), cancellation)).icon(Icon.DRILL).done(report -> {
                    model.ended(report);
                    told();
                }).failed(sentence -> {
                    model.failed(sentence);
                    told();
                }).start();
    }

    /** Steps are told to the dialog and to the Progress view. */
    private final class Follower implements MoveListener {
        private final Progress progress;

        Follower(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void starting(PlannedStep step) {
            progress.at(step.sentence(), 0, 0);
            ui.execute(() -> {
                model.starting(step);
                show();
            });
        }

        @Override
        public void finished(StepReport report) {
            ui.execute(() -> {
                model.finished(report);
                show();
            });
        }
    }

    private void stop() {
        Work<?> work = running;
        if (work != null) {
            work.cancel();
            tell(Messages.stopping, Tone.MUTED);
        }
    }

    /** Shows the end here, or in a dialog of its own if this one was closed meanwhile. */
    private void told() {
        if (isOpen()) {
            show();
        } else {
            new Notice(ui.shell(), "drillReport", model.icon(), model.heading(), model.sentence(),
                    model.rows().stream().map(row -> row.number() + " " + row.name() + " " + row.host() + ": "
                            + row.sentence()).toList())
                    .open();
        }
    }

    private void show() {
        RowTable<WayRow> rows = steps;
        RowTable<CheckResult> found = checks;
        Label title = checksTitle;
        if (rows != null && found != null && title != null && isOpen()) {
            say(model.icon(), model.heading(), model.sentence());
            rows.show(model.rows());
            title.setText(CheckTable.summary(model.checks()));
            CheckTable.show(found, model.checks());
            if (model.phase() != DrillModel.Phase.RUNNING) {
                tell(model.phase() == DrillModel.Phase.ENDED ? model.outages() : model.hint(most()), Tone.MUTED);
            }
            buttons();
        }
    }

    private void buttons() {
        Button go = getButton(GO);
        Button cancel = getButton(IDialogConstants.CANCEL_ID);
        Combo combo = to;
        Text limit = most;
        if (go == null || cancel == null || combo == null || limit == null) {
            return;
        }
        boolean runs = model.phase() == DrillModel.Phase.RUNNING;
        boolean over = model.phase() == DrillModel.Phase.ENDED;
        combo.setEnabled(!runs && !over);
        limit.setEnabled(!runs && !over);
        go.setVisible(!over);
        go.setEnabled(runs || model.mayGo(most()));
        relabel(go, runs ? Messages.stopButton : Messages.drillButton);
        relabel(cancel, runs ? Messages.hideButton : over ? Messages.closeButton : IDialogConstants.CANCEL_LABEL);
    }

    private String most() {
        Text field = most;
        return field == null || field.isDisposed() ? "" : field.getText();
    }
}
