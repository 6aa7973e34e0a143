package org.vipdrift.failover.ui.internal;

import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Tone;

/** Who moves a group when its holder fails: a person, or its members' agents. */
public enum Mode {
    MANUAL, PARTLY, ARMED;

    public static Mode of(GroupStatus status) {
        return switch (status.mode()) {
            case "automatic" -> ARMED;
            case "partly" -> PARTLY;
            default -> MANUAL;
        };
    }

    public String text() {
        return switch (this) {
            case MANUAL -> Messages.modeManual;
            case PARTLY -> Messages.modePartly;
            case ARMED -> Messages.modeArmed;
        };
    }

    public Icon icon() {
        return switch (this) {
            case MANUAL -> Icon.MODE_MANUAL;
            case PARTLY -> Icon.MODE_PARTLY;
            case ARMED -> Icon.MODE_ARMED;
        };
    }

    /** Half a net is the only one of the three nobody wants to have. */
    Tone tone() {
        return switch (this) {
            case MANUAL -> Tone.MUTED;
            case PARTLY -> Tone.TROUBLE;
            case ARMED -> Tone.PLAIN;
        };
    }
}
