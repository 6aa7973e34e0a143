package org.vipdrift.failover.ui.internal.automatic;

import org.eclipse.osgi.util.NLS;
import org.vipdrift.ui.common.Icon;

/** What the dialogs that arm and disarm say in each phase; no widgets here. */
final class OrderWords {
    private final OrderModel model;
    private final String group;
    private final boolean arming;

    OrderWords(OrderModel model, String group, boolean arming) {
        this.model = model;
        this.group = group;
        this.arming = arming;
    }

    Icon icon() {
        return switch (model.phase()) {
            case PLANNING, RUNNING -> Icon.STATE_BUSY;
            case FAILED -> Icon.STATE_PROBLEM;
            case READY -> model.isRefused() ? Icon.STATE_PROBLEM : arming ? Icon.ARM : Icon.DISARM;
            case ENDED -> !model.isDone() ? Icon.STATE_PROBLEM : arming ? Icon.MODE_ARMED : Icon.MODE_MANUAL;
        };
    }

    String heading() {
        return NLS.bind(switch (model.phase()) {
            case PLANNING -> Messages.planningHeading;
            case FAILED -> arming ? Messages.armFailed : Messages.disarmFailed;
            case READY -> model.isRefused() ? Messages.armRefused : arming ? Messages.armReady : Messages.disarmReady;
            case RUNNING -> arming ? Messages.armRunning : Messages.disarmRunning;
            case ENDED -> ended();
        }, group);
    }

    String button() {
        return NLS.bind(arming ? Messages.armReady : Messages.disarmReady, group);
    }

    /** What stands between the person and the button. */
    String hint() {
        return model.phase() == OrderModel.Phase.READY && model.isRefused() ? Messages.hintRefused : "";
    }

    private String ended() {
        return arming ? model.isDone() ? Messages.armDone : Messages.armPartly
                : model.isDone() ? Messages.disarmDone : Messages.disarmPartly;
    }
}
