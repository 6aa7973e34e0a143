package org.vipdrift.failover.ui.internal;

import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.control.Control;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.StepReport;
import org.vipdrift.ui.common.Sheet;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/**
 * Confined to the UI thread. The move dialog: shows the plan with every check, runs exactly that plan as a job while
 * its steps tick where they were previewed, and ends with what the wire says. The default button changes nothing.
 */
final class MoveSheet extends Sheet implements MoveListener {
    private static final int GO = IDialogConstants.CLIENT_ID;
    private final MoveJobs jobs;
    private final UiThread ui;
    private final MoveModel model = new MoveModel();
    private final MoveWords words;
    private final Control control;
    private MoveWish wish;
    private @Nullable MoveBody body;
    private @Nullable Work<?> running;

    MoveSheet(@Nullable Shell parent, Control control, UiThread ui, MoveWish wish) {
        super(parent, "move", title(wish));
        this.control = control;
        this.ui = ui;
        this.wish = wish;
        jobs = new MoveJobs(control, ui);
        words = new MoveWords(model, wish.group().id().name());
    }

    @Override
    protected void fill(Composite parent) {
        body = new MoveBody(parent, control, wish, this::wish, this::show);
        plan();
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, GO, "go", words.button(), false);
        button(bar, IDialogConstants.CANCEL_ID, "cancel", IDialogConstants.CANCEL_LABEL, true);
        show();
    }

    @Override
    protected Point getInitialSize() {
        return sizeWithin(920, 920);
    }

    @Override
    protected void buttonPressed(int number) {
        if (number == GO && model.phase() == MoveModel.Phase.RUNNING) {
            stop();
        } else if (number == GO) {
            model.go(reason()).ifPresent(this::run);
            show();
        } else {
            close();
        }
    }

    @Override
    public void starting(PlannedStep step) {
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

    private static String title(MoveWish wish) {
        return switch (wish.verb()) {
            case MOVE -> Messages.moveTitle;
            case PLACE -> Messages.verbPlace;
            case RELEASE -> Messages.verbRelease;
        };
    }

    private void wish(MoveWish newWish) {
        if (!Objects.equals(newWish, wish)) {
            wish = newWish;
            plan();
        }
    }

    private void plan() {
        model.planning();
        show();
        MoveWish asked = wish;
        String reason = reason();
        jobs.plan(asked, reason, plan -> {
            if (asked == wish) {
                model.planned(plan);
                show();
            }
        }, sentence -> {
            if (asked == wish) {
                model.failed(sentence);
                show();
            }
        });
    }

    private void run(Plan plan) {
        running = jobs.run(plan, this, drift -> {
            model.ended(drift);
            told(drift);
        }, sentence -> {
            model.failed(sentence);
            show();
        });
    }

    private void stop() {
        Work<?> work = running;
        if (work != null) {
            work.cancel();
            tell(Messages.stopping, Tone.MUTED);
        }
    }

    /** Shows the end here, or in a dialog of its own if this one was closed meanwhile. */
    private void told(Drift drift) {
        if (getShell() == null || getShell().isDisposed()) {
            new DriftSheet(ui.shell(), drift, control.status()::current).open();
        } else {
            show();
        }
    }

    private void show() {
        MoveBody shown = body;
        if (shown != null && isOpen()) {
            say(words.icon(), words.heading(), words.sentence());
            shown.show(model, words);
            buttons();
            if (model.phase() != MoveModel.Phase.RUNNING) {
                tell(words.hint(), Tone.MUTED);
            }
        }
    }

    private void buttons() {
        Button go = getButton(GO);
        Button cancel = getButton(IDialogConstants.CANCEL_ID);
        if (go == null || cancel == null) {
            return;
        }
        boolean runs = model.phase() == MoveModel.Phase.RUNNING;
        go.setVisible(model.phase() != MoveModel.Phase.ENDED);
        go.setEnabled(runs || model.mayGo(reason()));
        relabel(go, runs ? Messages.stopButton : words.button());
        relabel(cancel, runs ? Messages.hideButton
                : model.phase() == MoveModel.Phase.ENDED ? Messages.closeButton : IDialogConstants.CANCEL_LABEL);
    }

    private String reason() {
        MoveBody shown = body;
        return shown == null ? "" : shown.reason();
    }
}
