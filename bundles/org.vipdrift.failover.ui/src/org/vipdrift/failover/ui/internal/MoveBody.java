package org.vipdrift.failover.ui.internal;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.control.Control;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Plan;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. What is between the heading and the buttons of the move dialog. */
final class MoveBody {
    private static final int STEPS_HEIGHT = 260;
    private static final int LOWER_HEIGHT = 220;
    private final MoveChoice choice;
    private final MoveFacts facts;
    private final RowTable<StepRow> steps;
    private final Label lowerTitle;
    private final Composite lower;
    private final StackLayout stack = new StackLayout();
    private final RowTable<CheckResult> checks;
    private final RowTable<WireTruth> wire;
    private boolean held = true;
    private Instant verified = Instant.EPOCH;

    /**
     * @param wished called when the person wants another target, or force
     * @param changed called when the reason changes
     */
    MoveBody(Composite parent, Control control, MoveWish wish, Consumer<MoveWish> wished, Runnable changed) {
        choice = new MoveChoice(wish, wished, changed);
        facts = new MoveFacts(parent, choice);
        title(parent).setText(Messages.steps);
        steps = StepTable.create(parent, "move.steps");
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, STEPS_HEIGHT).applyTo(steps.area());
        lowerTitle = Tag.id(title(parent), "move.lowerTitle");
        lower = new Composite(parent, SWT.NONE);
        lower.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LOWER_HEIGHT).applyTo(lower);
        checks = CheckTable.create(lower, "move.checks");
        wire = WireTable.create(lower, "move.wire", control.status()::current, () -> held, () -> verified);
        choice.reasonBelow(parent);
        front(checks.area(), Messages.checks);
    }

    String reason() {
        return choice.reason();
    }

    void show(MoveModel model, MoveWords words) {
        choice.show(model);
        facts.show(words);
        steps.show(model.steps());
        List<CheckResult> made = model.plan().map(Plan::checks).orElse(List.of());
        CheckTable.show(checks, made);
        if (stack.topControl == checks.area()) {
            front(checks.area(), CheckTable.summary(made));
        }
        model.drift().ifPresent(this::ended);
    }

    private void ended(Drift drift) {
        held = drift.kind() != MoveKind.RELEASE;
        verified = DriftTexts.verified(drift);
        wire.show(drift.wire());
        if (!drift.wire().isEmpty()) {
            front(wire.area(), Messages.wireEvidence);
        }
    }

    private void front(Composite area, String title) {
        if (!title.equals(lowerTitle.getText())) {
            lowerTitle.setText(title);
        }
        if (stack.topControl != area) {
            stack.topControl = area;
            lower.layout();
        }
    }

    private static Label title(Composite parent) {
        Label label = new Label(parent, SWT.NONE);
        label.setFont(org.eclipse.jface.resource.JFaceResources.getFontRegistry()
                .getBold(org.eclipse.jface.resource.JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        return label;
    }
}
