package org.vipdrift.failover.ui.internal.automatic;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.control.ArmingReport;
import org.vipdrift.control.Automation;
import org.vipdrift.core.GroupId;
import org.vipdrift.failover.ui.internal.automatic.OrderWords.Ordered;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/**
 * Confined to the UI thread. Orders that need nothing but a reason: takes a group out of automatic mode (who holds it goes
 * on holding), or says that somebody has looked after one that moved too often.
 */
final class ReasonSheet extends OrderSheet {
    private final Automation automation;
    private final UiThread ui;
    private final GroupId group;
    private final Ordered ordered;

    private ReasonSheet(@Nullable Shell parent, Automation automation, UiThread ui, GroupId group, Ordered ordered,
            String title, OrderModel model) {
        super(parent, ordered == Ordered.DISARM ? "disarm" : "acknowledge", title, ui, model,
                new OrderWords(model, group.name(), ordered));
        this.automation = automation;
        this.ui = ui;
        this.group = group;
        this.ordered = ordered;
    }

    static ReasonSheet disarm(@Nullable Shell parent, Automation automation, UiThread ui, VipGroup group) {
        return new ReasonSheet(parent, automation, ui, group.id(), Ordered.DISARM, Messages.disarmTitle,
                ready(Messages.disarmSentence, group));
    }

    static ReasonSheet acknowledge(@Nullable Shell parent, Automation automation, UiThread ui, VipGroup group) {
        return new ReasonSheet(parent, automation, ui, group.id(), Ordered.ACKNOWLEDGE, Messages.ackTitle,
                ready(Messages.ackSentence, group));
    }

    private static OrderModel ready(String sentence, VipGroup group) {
        return OrderModel.ready(sentence, group.members().stream().map(MemberRow::of).toList());
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
        boolean disarm = ordered == Ordered.DISARM;
        return new Work<>(ui, NLS.bind(disarm ? Messages.disarmJob : Messages.ackJob, group),
                (progress, cancellation) -> {
                    progress.at(NLS.bind(disarm ? Messages.disarmRunning : Messages.ackRunning, group), 0, 0);
                    return disarm ? automation.disarm(group, why, LIMIT) : automation.acknowledge(group, why, LIMIT);
                });
    }

    @Override
    protected Point getInitialSize() {
        return sizeWithin(820, 440);
    }
}
