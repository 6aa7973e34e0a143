package org.vipdrift.failover.ui.internal;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vipdrift.control.Control;
import org.vipdrift.control.GroupHistory;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Subscription;
import org.vipdrift.failover.Drift;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. For how many days nothing has proven that the selected group can fail over. */
final class Proof {
    private final Control control;
    private final UiThread ui;
    private final Label label;
    private Optional<GroupId> group = Optional.empty();

    /** @param parent has a grid of one column */
    Proof(Composite parent, Control control, UiThread ui) {
        this.control = control;
        this.ui = ui;
        label = Tag.id(new Label(parent, SWT.NONE), "groups.proof");
        label.setBackground(parent.getBackground());
        label.setForeground(Tone.MUTED.color());
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 2).applyTo(label);
        Subscription subscription = control.journal().subscribe(drift -> ui.execute(this::read));
        label.addListener(SWT.Dispose, event -> subscription.close());
    }

    void show(Optional<GroupId> selected) {
        if (!selected.equals(group)) {
            group = selected;
            say("");
            read();
        }
    }

    private void read() {
        group.ifPresent(id -> new Work<GroupHistory>(ui, NLS.bind(Messages.proofJob, id),
                (progress, cancellation) -> GroupHistory.of(id, control.journal())).quiet()
                .done(history -> told(id, history)).start());
    }

    private void told(GroupId id, GroupHistory history) {
        if (group.filter(id::equals).isPresent()) {
            say(history.proven().map(move -> words(history, move)).orElse(Messages.neverProven));
        }
    }

    private static String words(GroupHistory history, Drift move) {
        return NLS.bind(Messages.lastProven, new Object[] {String.valueOf(history.days().orElse(0L)),
                DriftTexts.verb(move.kind()), move.from(), move.to()});
    }

    private void say(String text) {
        if (!label.isDisposed() && !text.equals(label.getText())) {
            label.setText(text);
        }
    }
}
