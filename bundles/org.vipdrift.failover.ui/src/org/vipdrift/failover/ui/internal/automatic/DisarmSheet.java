package org.vipdrift.failover.ui.internal.automatic;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.control.ArmingReport;
import org.vipdrift.control.Automation;
import org.vipdrift.core.GroupId;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Takes a group out of automatic mode; who holds it goes on holding. */
final class DisarmSheet extends OrderSheet {
    private final Automation automation;
    private final UiThread ui;
    private final GroupId group;

    DisarmSheet(@Nullable Shell parent, Automation automation, UiThread ui, VipGroup group) {
        this(parent, automation, ui, group.id(), OrderModel.ready(Messages.disarmSentence,
                group.members().stream().map(MemberRow::of).toList()));
    }

    private DisarmSheet(@Nullable Shell parent, Automation automation, UiThread ui, GroupId group, OrderModel model) {
        super(parent, "disarm", Messages.disarmTitle, ui, model, new OrderWords(model, group.name(), false));
        this.automation = automation;
        this.ui = ui;
        this.group = group;
    }

    @Override
    protected void between(Composite body) {
        // the members and the reason are all there is
    }

    @Override
    protected void showBetween() {
        // as above
    }

    @Override
    protected Work<ArmingReport> order(String why) {
        return new Work<>(ui, NLS.bind(Messages.disarmJob, group), (progress, cancellation) -> {
            progress.at(NLS.bind(Messages.disarmRunning, group), 0, 0);
            return automation.disarm(group, why, LIMIT);
        });
    }

    @Override
    protected Point getInitialSize() {
        return sizeWithin(820, 440);
    }
}
