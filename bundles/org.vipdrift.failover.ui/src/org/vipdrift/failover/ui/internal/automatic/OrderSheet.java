package org.vipdrift.failover.ui.internal.automatic;

import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.control.ArmingReport;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Sheet;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/**
 * Confined to the UI thread. Arms or disarms a group as a job, and reports where the members were previewed. The default
 * button changes nothing.
 */
abstract class OrderSheet extends Sheet {
    static final Duration LIMIT = Duration.ofSeconds(15);
    private static final int GO = IDialogConstants.CLIENT_ID;
    private final UiThread ui;
    private final OrderModel model;
    private final OrderWords words;
    private @Nullable RowTable<MemberRow> members;
    private @Nullable Text reason;
    private @Nullable Work<?> running;

    OrderSheet(@Nullable Shell parent, String id, String title, UiThread ui, OrderModel model, OrderWords words) {
        super(parent, id, title);
        this.ui = ui;
        this.model = model;
        this.words = words;
    }

    /** What is done, off the UI thread. */
    protected abstract Work<ArmingReport> order(String why);

    /** Adds what is between the members and the reason. */
    protected abstract void between(Composite body);

    /** Brings what is between up to date. */
    protected abstract void showBetween();

    @Override
    protected final void fill(Composite body) {
        section(body, Messages.members);
        RowTable<MemberRow> rows = MemberTable.create(body, id() + ".members");
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 130).applyTo(rows.area());
        members = rows;
        between(body);
        reasonBelow(body);
    }

    @Override
    protected final void createButtonsForButtonBar(Composite bar) {
        button(bar, GO, "go", words.button(), false);
        button(bar, IDialogConstants.CANCEL_ID, "cancel", IDialogConstants.CANCEL_LABEL, true).setFocus();
        show();
    }

    @Override
    protected final void buttonPressed(int number) {
        if (number != GO) {
            close();
        } else if (model.phase() == OrderModel.Phase.RUNNING) {
            stop();
        } else if (model.mayGo()) {
            run();
        }
    }

    /** Shows where it stands; nothing once the dialog is closed. */
    final void show() {
        RowTable<MemberRow> rows = members;
        if (rows != null && isOpen()) {
            say(words.icon(), words.heading(), model.sentence());
            MemberTable.show(rows, model.members());
            showBetween();
            buttons();
            if (model.phase() != OrderModel.Phase.RUNNING) {
                tell(words.hint(), Tone.TROUBLE);
            }
        }
    }

    private void reasonBelow(Composite body) {
        Composite row = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 6).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        new Label(row, SWT.NONE).setText(Messages.reasonLabel);
        Text field = Tag.id(new Text(row, SWT.BORDER), id() + ".reason");
        field.setMessage(Messages.reasonHint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        reason = field;
    }

    private void run() {
        Text field = reason;
        Work<ArmingReport> work = order(field == null ? "" : field.getText().strip());
        model.running();
        running = work.icon(Icon.ARM).interruptible().done(this::ended).failed(sentence -> {
            model.failed(sentence);
            told();
        }).start();
        show();
    }

    private void ended(ArmingReport report) {
        model.ended(report);
        told();
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
            new ReportSheet(ui.shell(), words, model).open();
        }
    }

    private void buttons() {
        Button go = getButton(GO);
        Button cancel = getButton(IDialogConstants.CANCEL_ID);
        Text field = reason;
        if (go == null || cancel == null || field == null) {
            return;
        }
        boolean runs = model.phase() == OrderModel.Phase.RUNNING;
        boolean over = model.phase() == OrderModel.Phase.ENDED || model.phase() == OrderModel.Phase.FAILED;
        field.setEnabled(!runs && !over);
        go.setVisible(!over);
        go.setEnabled(runs || model.mayGo());
        relabel(go, runs ? Messages.stopButton : words.button());
        relabel(cancel, runs ? Messages.hideButton : over ? Messages.closeButton : IDialogConstants.CANCEL_LABEL);
    }
}
