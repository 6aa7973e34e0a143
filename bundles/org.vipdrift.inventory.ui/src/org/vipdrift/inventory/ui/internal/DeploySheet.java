package org.vipdrift.inventory.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.core.HostId;
import org.vipdrift.deploy.Rollout.Tally;
import org.vipdrift.deploy.Rollout.Terms;
import org.vipdrift.deploy.RolloutResult;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Sheet;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;

/**
 * Confined to the UI thread. Follows installations on several hosts, a row each; the jobs go on when it is closed, and
 * what failed can be tried again.
 */
final class DeploySheet extends Sheet {
    private static final int RETRY = IDialogConstants.CLIENT_ID;
    private static final int STOP = IDialogConstants.CLIENT_ID + 1;
    private final DeployVerb verb;
    private final DeployJobs jobs;
    private final List<DeployRow> rows = new ArrayList<>();
    private @Nullable RowTable<DeployRow> table;
    private @Nullable Text details;
    private @Nullable Spinner parallel;
    private @Nullable Spinner stopAfter;

    DeploySheet(Shell parent, DeployVerb verb, DeployJobs jobs, List<HostId> hosts) {
        super(parent, "deploy", verb.words());
        this.verb = verb;
        this.jobs = jobs;
        hosts.forEach(host -> rows.add(DeployRow.waiting(host)));
    }

    @Override
    protected void fill(Composite body) {
        say(verb.icon(), verb.words(), Messages.deploySentence);
        RowTable<DeployRow> shown = new RowTable<>(body, id() + ".hosts", verb.words(), List.of(
                Column.of("host", Messages.columnHost, 90, (DeployRow row) -> row.host().name()).icon(DeployRow::icon),
                Column.of("state", Messages.columnState, 100, DeployRow::word).tone(DeployRow::tone),
                Column.of("sentence", Messages.columnStep, 480, DeployRow::sentence).tone(DeployRow::tone)),
                DeployRow::host);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 150).applyTo(shown.area());
        Text text = Tag.id(new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL),
                id() + ".details");
        Tag.spoken(text, Messages.deployDetails).setFont(JFaceResources.getTextFont());
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 170).applyTo(text);
        shown.selection().addSelectionChangedListener(event -> detail());
        table = shown;
        details = text;
        Composite terms = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).applyTo(terms);
        parallel = number(terms, "parallel", Messages.deployParallel, 1, Terms.MOST_PARALLEL, Terms.USUAL.parallel());
        stopAfter = number(terms, "stopAfter", Messages.deployStopAfter, 0, rows.size(),
                verb == DeployVerb.RESTART ? 1 : 0);
        start(List.copyOf(rows));
        shown.select(rows.getFirst());
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, STOP, "stop", Messages.stopButton, false);
        button(bar, RETRY, "retry", Messages.retryButton, false);
        button(bar, IDialogConstants.CANCEL_ID, "close", Messages.closeButton, true);
        show();
    }

    @Override
    protected Point getInitialSize() {
        return new Point(780, 560);
    }

    @Override
    protected void buttonPressed(int number) {
        switch (number) {
            case STOP -> stop();
            case RETRY -> start(rows.stream().filter(row -> row.state() == DeployRow.State.BAD).toList());
            default -> close();
        }
    }

    private void stop() {
        jobs.cancel();
        tell(Messages.stopping, Tone.MUTED);
    }

    private Spinner number(Composite parent, String name, String label, int least, int most, int value) {
        new Label(parent, SWT.NONE).setText(label);
        Spinner spinner = Tag.id(new Spinner(parent, SWT.BORDER), id() + "." + name);
        spinner.setValues(value, least, Math.max(least + 1, most), 0, 1, 10);
        return Tag.spoken(spinner, label);
    }

    private Terms terms() {
        Spinner at = parallel;
        Spinner after = stopAfter;
        return at == null || after == null ? Terms.USUAL : new Terms(at.getSelection(), after.getSelection());
    }

    private void start(List<DeployRow> again) {
        again.forEach(row -> change(row.host(), old -> DeployRow.waiting(row.host())));
        jobs.start(verb, again.stream().map(DeployRow::host).toList(), terms(), new DeployJobs.Ears() {
            @Override
            public void changed(HostId host, UnaryOperator<DeployRow> change) {
                change(host, change);
            }

            @Override
            public void tally(Tally tally) {
                told(tally);
            }

            @Override
            public void ended(RolloutResult<DeployRow> result) {
                result.notBegun().forEach(host -> change(host, DeployRow::skipped));
            }

            @Override
            public void broken(String sentence) {
                List.copyOf(rows).stream().filter(row -> !row.isOver())
                        .forEach(row -> change(row.host(), old -> old.failed(sentence)));
            }
        });
    }

    private void told(Tally tally) {
        if (tally.all() > 1 && tally.over() < tally.all() && !isClosed()) {
            tell(NLS.bind(Messages.deployTally, new Object[] {tally.over(), tally.all(), tally.failed()}), Tone.MUTED);
        }
    }

    private boolean isClosed() {
        RowTable<DeployRow> shown = table;
        return shown == null || shown.area().isDisposed();
    }

    private void change(HostId host, UnaryOperator<DeployRow> change) {
        rows.replaceAll(row -> row.host().equals(host) ? change.apply(row) : row);
        show();
    }

    private void show() {
        RowTable<DeployRow> shown = table;
        if (shown != null && !shown.area().isDisposed()) {
            shown.show(List.copyOf(rows));
            detail();
            boolean over = rows.stream().allMatch(DeployRow::isOver);
            enable(STOP, !over);
            if (over) {
                tell("", Tone.PLAIN);
            }
            enable(RETRY, over && rows.stream().anyMatch(row -> row.state() == DeployRow.State.BAD));
        }
    }

    private void enable(int number, boolean enabled) {
        Button button = getButton(number);
        if (button != null) {
            button.setEnabled(enabled);
        }
    }

    private void detail() {
        RowTable<DeployRow> shown = table;
        Text text = details;
        if (shown != null && text != null && !text.isDisposed()) {
            String lines = shown.selected().map(row -> String.join("\n", row.details())).orElse("");
            if (!lines.equals(text.getText())) {
                text.setText(lines);
            }
        }
    }
}
