package org.vipdrift.failover.ui.internal;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Plan;
import org.vipdrift.inventory.Member;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;

/** Confined to the UI thread. What the person decides in the move dialog: the target, the reason, and force. */
final class MoveChoice {
    private final Consumer<MoveWish> wished;
    private final Runnable changed;
    private MoveWish wish;
    private @Nullable Combo target;
    private List<HostId> hosts = List.of();
    private @Nullable Text reason;
    private @Nullable Button force;

    MoveChoice(MoveWish wish, Consumer<MoveWish> wished, Runnable changed) {
        this.wish = wish;
        this.wished = wished;
        this.changed = changed;
    }

    /** Adds the row of the target to two columns; a release has none. */
    void target(Composite parent) {
        if (wish.verb() != Verb.RELEASE) {
            Label label = new Label(parent, SWT.NONE);
            label.setText(Messages.targetLabel);
            label.setForeground(Tone.MUTED.color());
            Combo combo = Tag.id(new Combo(parent, SWT.READ_ONLY), "move.target");
            GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(220, SWT.DEFAULT).applyTo(combo);
            combo.addListener(SWT.Selection, event -> wish(wish.to(hosts.get(combo.getSelectionIndex()))));
            target = combo;
        }
    }

    /** Adds the reason and the override; called once, at their place. */
    void reasonBelow(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 6).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        new Label(row, SWT.NONE).setText(Messages.reasonLabel);
        Text field = Tag.id(new Text(row, SWT.BORDER), "move.reason");
        field.setMessage(Messages.reasonHint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        field.addListener(SWT.Modify, event -> changed.run());
        reason = field;
        Button check = Tag.id(new Button(row, SWT.CHECK), "move.force");
        check.setText(Messages.forceLabel);
        GridDataFactory.fillDefaults().span(2, 1).exclude(true).applyTo(check);
        check.setVisible(false);
        check.addListener(SWT.Selection, event -> wish(wish.forced(check.getSelection())));
        force = check;
    }

    String reason() {
        Text field = reason;
        return field == null || field.isDisposed() ? "" : field.getText();
    }

    void show(MoveModel model) {
        boolean open = model.phase() == MoveModel.Phase.PLANNED || model.phase() == MoveModel.Phase.FAILED;
        Combo combo = target;
        if (combo != null) {
            combo.setEnabled(open || model.phase() == MoveModel.Phase.PLANNING);
            model.plan().ifPresent(plan -> fill(combo, plan));
        }
        Text field = reason;
        Button check = force;
        if (field != null && check != null) {
            field.setEnabled(open || model.phase() == MoveModel.Phase.CONFIRMING);
            field.setMessage(model.phase() == MoveModel.Phase.ENDED ? Messages.reasonNone : Messages.reasonHint);
            reveal(check, wish.force() || model.mayForce());
            check.setEnabled(open && !reason().isBlank());
            check.setSelection(wish.force());
        }
    }

    private static void reveal(Button check, boolean visible) {
        if (check.getLayoutData() instanceof GridData data && data.exclude == visible) {
            data.exclude = !visible;
            check.setVisible(visible);
            check.requestLayout();
        }
    }

    private void fill(Combo combo, Plan plan) {
        List<HostId> candidates = plan.group().members().stream().map(Member::host)
                .filter(host -> !Objects.equals(host, plan.from())).toList();
        if (!candidates.equals(hosts)) {
            hosts = candidates;
            combo.setItems(candidates.stream().map(HostId::name).toArray(String[]::new));
        }
        int index = hosts.indexOf(plan.to());
        if (index >= 0 && index != combo.getSelectionIndex()) {
            combo.select(index);
        }
    }

    private void wish(MoveWish newWish) {
        wish = newWish;
        wished.accept(newWish);
    }
}
