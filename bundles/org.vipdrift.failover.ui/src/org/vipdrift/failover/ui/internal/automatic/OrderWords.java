package org.vipdrift.failover.ui.internal.automatic;

import org.eclipse.osgi.util.NLS;
import org.vipdrift.ui.common.Icon;

/** What the dialogs that arm, disarm and acknowledge say in each phase; no widgets here. */
final class OrderWords {
    private final OrderModel model;
    private final String group;
    private final Ordered ordered;

    /** What a person orders there. */
    enum Ordered {
        ARM, DISARM, ACKNOWLEDGE
    }

    OrderWords(OrderModel model, String group, Ordered ordered) {
        this.model = model;
        this.group = group;
        this.ordered = ordered;
    }

    Icon icon() {
        return switch (model.phase()) {
            case PLANNING, RUNNING -> Icon.STATE_BUSY;
            case FAILED -> Icon.STATE_PROBLEM;
            case READY -> model.isRefused() ? Icon.STATE_PROBLEM : of(Icon.ARM, Icon.DISARM, Icon.CHECK_PASSED);
            case ENDED -> !model.isDone() ? Icon.STATE_PROBLEM
                    : of(Icon.MODE_ARMED, Icon.MODE_MANUAL, Icon.MODE_ARMED);
        };
    }

    String heading() {
        return NLS.bind(switch (model.phase()) {
            case PLANNING -> Messages.planningHeading;
            case FAILED -> of(Messages.armFailed, Messages.disarmFailed, Messages.ackFailed);
            case READY -> model.isRefused() ? Messages.armRefused : ready();
            case RUNNING -> of(Messages.armRunning, Messages.disarmRunning, Messages.ackRunning);
            case ENDED -> model.isDone() ? of(Messages.armDone, Messages.disarmDone, Messages.ackDone)
                    : of(Messages.armPartly, Messages.disarmPartly, Messages.ackPartly);
        }, group);
    }

    String button() {
        return NLS.bind(ready(), group);
    }

    /** What stands between the person and the button. */
    String hint() {
        return model.phase() == OrderModel.Phase.READY && model.isRefused() ? Messages.hintRefused : "";
    }

    private String ready() {
        return of(Messages.armReady, Messages.disarmReady, Messages.ackReady);
    }

    private <T> T of(T arm, T disarm, T acknowledge) {
        return switch (ordered) {
            case ARM -> arm;
            case DISARM -> disarm;
            case ACKNOWLEDGE -> acknowledge;
        };
    }
}
