package org.vipdrift.failover.ui.internal.automatic;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.ui.common.Fields;

/** Confined to the UI thread. The fields of the Automatic Mode dialog but for the checks. */
final class SettingsFields {
    private static final int NEW = 3;
    private static final int OLD = 2;
    private final Text virtualRouterId;
    private final Combo version;
    private final Text advert;
    private final Combo way;
    private final Combo preempt;
    private final Text preemptDelay;
    private final Combo alone;
    private final Text hold;
    private final Text flaps;
    private final Text gate;
    private final Combo accept;
    private final Text witnesses;
    private final Automatic before;

    /** @param changed called when a person changes a field */
    SettingsFields(Composite parent, String id, SettingsInput now, Runnable changed) {
        Fields fields = new Fields(parent, id, 2);
        virtualRouterId = fields.text("routerId", Messages.fieldRouterId, Messages.fieldRouterIdHint);
        version = fields.choice("version", Messages.fieldVersion, Messages.versionNew, Messages.versionOld);
        advert = fields.text("advert", Messages.fieldAdvert, Messages.fieldAdvertHint);
        way = fields.choice("way", Messages.fieldWay, Messages.wayMulticast, Messages.wayUnicast);
        preempt = fields.choice("preempt", Messages.fieldPreempt, Messages.preemptOff, Messages.preemptOn);
        preemptDelay = fields.text("preemptDelay", Messages.fieldPreemptDelay, Messages.fieldPreemptDelayHint);
        alone = fields.choice("alone", Messages.fieldAlone, Messages.aloneKeep, Messages.aloneRelease);
        hold = fields.text("hold", Messages.fieldHold, Messages.fieldHoldHint);
        flaps = fields.text("flaps", Messages.fieldFlaps, Messages.fieldFlapsHint);
        gate = fields.text("gate", Messages.fieldGate, Messages.fieldGateHint);
        accept = fields.whole(
                fields.choice("accept", Messages.fieldAccept, Messages.acceptOn, Messages.acceptOff));
        witnesses = fields.whole(
                fields.text("witnesses", Messages.fieldWitnesses, Messages.fieldWitnessesHint));
        before = now.before();
        show(now);
        listen(changed);
    }

    SettingsInput input(List<ServiceCheck> checks) {
        return new SettingsInput(virtualRouterId.getText(), version.getSelectionIndex() == 0 ? NEW : OLD,
                advert.getText(), preempt.getSelectionIndex() == 1, preemptDelay.getText(),
                way.getSelectionIndex() == 1, witnesses.getText(), alone.getSelectionIndex() == 1, hold.getText(),
                flaps.getText(), gate.getText(), accept.getSelectionIndex() == 0, checks, before);
    }

    private void show(SettingsInput now) {
        virtualRouterId.setText(now.virtualRouterId());
        version.select(now.version() == OLD ? 1 : 0);
        advert.setText(now.advert());
        way.select(now.unicast() ? 1 : 0);
        preempt.select(now.preempt() ? 1 : 0);
        preemptDelay.setText(now.preemptDelay());
        preemptDelay.setEnabled(now.preempt());
        alone.select(now.releaseWhenAlone() ? 1 : 0);
        hold.setText(now.hold());
        flaps.setText(now.flaps());
        gate.setText(now.gate());
        accept.select(now.accept() ? 0 : 1);
        witnesses.setText(now.witnesses());
    }

    private void listen(Runnable changed) {
        List.of(virtualRouterId, advert, preemptDelay, hold, flaps, gate, witnesses)
                .forEach(text -> text.addListener(SWT.Modify, event -> changed.run()));
        List.of(version, way, preempt, alone, accept).forEach(combo -> combo.addListener(SWT.Selection, event -> {
            preemptDelay.setEnabled(preempt.getSelectionIndex() == 1);
            changed.run();
        }));
    }
}
