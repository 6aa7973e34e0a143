package org.vipdrift.failover.ui.internal.maintenance;

import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.control.Maintenance.Request;
import org.vipdrift.control.Maintenance.Scope;
import org.vipdrift.control.Maintenance;
import org.vipdrift.control.MaintenancePlan;
import org.vipdrift.control.MaintenanceReport;
import org.vipdrift.failover.ui.internal.Person;
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
 * Confined to the UI thread. Begins the maintenance of a host or group: shows what is moved where first, runs exactly that
 * as a job and reports where it was previewed. The default button changes nothing.
 */
final class MaintenanceSheet extends Sheet {
    static final Duration LIMIT = Duration.ofSeconds(15);
    private static final int GO = IDialogConstants.CLIENT_ID;
    private final Maintenance maintenance;
    private final UiThread ui;
    private final Scope scope;
    private final MaintenanceModel model;
    private @Nullable Text reason;
    private @Nullable Combo length;
    private @Nullable Button leave;
    private @Nullable RowTable<PartRow> parts;

    MaintenanceSheet(@Nullable Shell parent, Maintenance maintenance, UiThread ui, Scope scope) {
        super(parent, "maintenance", Messages.title);
        this.maintenance = maintenance;
        this.ui = ui;
        this.scope = scope;
        model = new MaintenanceModel(scope.toString());
    }

    @Override
    protected void fill(Composite body) {
        Fields fields = new Fields(body, id());
        Text why = fields.text("reason", Messages.reasonLabel, Messages.reasonHint);
        why.addListener(SWT.Modify, event -> show());
        reason = why;
        length = fields.choice("length", Messages.lengthLabel, Length.texts());
        select(Length.TWO_HOURS);
        if (scope instanceof Scope.OfHost) {
            leave = leave(body);
        }
        section(body, Messages.groups);
        RowTable<PartRow> rows = PartTable.create(body, id() + ".parts");
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 180).applyTo(rows.area());
        parts = rows;
        plan();
    }

    private void select(Length chosen) {
        Combo combo = length;
        if (combo != null) {
            combo.select(chosen.ordinal());
        }
    }

    private Button leave(Composite body) {
        Button check = Tag.id(new Button(body, SWT.CHECK), id() + ".leave");
        check.setText(Messages.leaveLabel);
        check.addListener(SWT.Selection, event -> plan());
        return check;
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, GO, "go", Messages.beginButton, false);
        button(bar, IDialogConstants.CANCEL_ID, "cancel", IDialogConstants.CANCEL_LABEL, true);
        show();
    }

    @Override
    protected void buttonPressed(int number) {
        if (number == GO) {
            model.go(why(), time()).ifPresent(this::run);
            show();
        } else {
            close();
        }
    }

    @Override
    protected Point getInitialSize() {
        return sizeWithin(820, 560);
    }

    private void plan() {
        model.planning();
        show();
        Button check = leave;
        boolean stays = check != null && check.getSelection();
        new Work<MaintenancePlan>(ui, NLS.bind(Messages.planJob, scope), (progress, cancellation) -> maintenance
                .plan(new Request(scope, "", Duration.ZERO, stays, Person.name()), LIMIT)).quiet().done(plan -> {
                    if (plan.request().leaveVips() == (check != null && !check.isDisposed() && check.getSelection())) {
                        model.planned(plan);
                        show();
                    }
                }).failed(this::failed).start();
    }

    private void run(MaintenancePlan plan) {
        new Work<MaintenanceReport>(ui, NLS.bind(Messages.beginJob, scope),
                (progress, cancellation) -> maintenance.begin(plan, new StepProgress(progress), cancellation, LIMIT))
                .icon(Icon.MAINTENANCE).done(report -> {
                    model.ended(report);
                    told();
                }).failed(sentence -> {
                    model.failed(sentence);
                    told();
                }).start();
    }

    private void failed(String sentence) {
        model.failed(sentence);
        show();
    }

    /** Shows the end here, or in a dialog of its own if this one was closed meanwhile. */
    private void told() {
        if (isOpen()) {
            show();
        } else {
            new Notice(ui.shell(), "maintenanceReport", model.icon(), model.heading(), model.sentence(),
                    model.rows().stream().map(row -> row.group() + ": " + row.result()).toList()).open();
        }
    }

    private void show() {
        RowTable<PartRow> rows = parts;
        if (rows != null && isOpen()) {
            say(model.icon(), model.heading(), model.sentence());
            rows.show(model.rows());
            tell(model.hint(why()), Tone.MUTED);
            buttons();
        }
    }

    private void buttons() {
        Button go = getButton(GO);
        Button cancel = getButton(IDialogConstants.CANCEL_ID);
        if (go == null || cancel == null) {
            return;
        }
        boolean asks = model.phase() != MaintenanceModel.Phase.RUNNING && !model.isOver();
        enable(reason, asks);
        enable(length, asks);
        enable(leave, model.phase() != MaintenanceModel.Phase.RUNNING
                && model.phase() != MaintenanceModel.Phase.ENDED);
        go.setVisible(!model.isOver());
        go.setEnabled(model.mayGo(why()));
        relabel(cancel, model.isOver() ? Messages.closeButton
                : asks ? IDialogConstants.CANCEL_LABEL : Messages.hideButton);
    }

    private static void enable(org.eclipse.swt.widgets.@Nullable Control field, boolean enabled) {
        if (field != null) {
            field.setEnabled(enabled);
        }
    }

    private String why() {
        Text field = reason;
        return field == null || field.isDisposed() ? "" : field.getText().strip();
    }

    private Duration time() {
        Combo combo = length;
        return combo == null ? Duration.ZERO : Length.values()[Math.max(0, combo.getSelectionIndex())].time();
    }
}
