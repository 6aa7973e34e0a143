package org.vipdrift.failover.ui.internal.automatic;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.control.ArmingReport;
import org.vipdrift.control.Automation;
import org.vipdrift.core.GroupId;
import org.vipdrift.failover.ArmingPlan;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.ui.internal.CheckTable;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Shows what arming a group means, with every check, and arms exactly that plan. */
final class ArmSheet extends OrderSheet {
    private final Automation automation;
    private final UiThread ui;
    private final GroupId group;
    private final OrderModel model;
    private @Nullable Label policy;
    private @Nullable Label checksTitle;
    private @Nullable RowTable<CheckResult> checks;

    ArmSheet(@Nullable Shell parent, Automation automation, UiThread ui, GroupId group) {
        this(parent, automation, ui, group, OrderModel.planning());
    }

    private ArmSheet(@Nullable Shell parent, Automation automation, UiThread ui, GroupId group, OrderModel model) {
        super(parent, "arm", Messages.armTitle, ui, model, new OrderWords(model, group.name(), OrderWords.Ordered.ARM));
        this.automation = automation;
        this.ui = ui;
        this.group = group;
        this.model = model;
        new Work<ArmingPlan>(ui, NLS.bind(Messages.planJob, group),
                (progress, cancellation) -> automation.plan(group, LIMIT)).quiet().done(plan -> {
                    model.planned(plan);
                    show();
                }).failed(sentence -> {
                    model.failed(sentence);
                    show();
                }).start();
    }

    @Override
    protected void between(Composite body) {
        section(body, Messages.policyTitle);
        Label line = Tag.id(new Label(body, SWT.WRAP), "arm.policy");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(line);
        policy = line;
        checksTitle = Tag.id(section(body, Messages.checks), "arm.checksTitle");
        RowTable<CheckResult> rows = CheckTable.create(body, "arm.checks");
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 250).applyTo(rows.area());
        checks = rows;
    }

    @Override
    protected void showBetween() {
        Label line = policy;
        Label title = checksTitle;
        RowTable<CheckResult> rows = checks;
        if (line != null && title != null && rows != null) {
            line.setText(model.plan().map(ArmingPlan::policy).orElse("").replace("&", "&&"));
            line.requestLayout();
            title.setText(CheckTable.summary(model.checks()));
            CheckTable.show(rows, model.checks());
        }
    }

    @Override
    protected Work<ArmingReport> order(String why) {
        ArmingPlan plan = model.plan().orElseThrow();
        return new Work<>(ui, NLS.bind(Messages.armJob, group), (progress, cancellation) -> {
            progress.at(NLS.bind(Messages.armRunning, group), 0, 0);
            return automation.arm(plan, why, LIMIT);
        });
    }

    @Override
    protected Point getInitialSize() {
        return sizeWithin(920, 820);
    }
}
