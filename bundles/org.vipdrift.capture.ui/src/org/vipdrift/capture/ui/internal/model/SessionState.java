package org.vipdrift.capture.ui.internal.model;

import java.util.Optional;

/**
 * How the capture is.
 *
 * @param interfaceName of the capture that runs or ran last; empty before the first
 * @param trouble why it could not start or ended by itself
 */
public record SessionState(Phase phase, String interfaceName, String filter, Optional<Trouble> trouble) {
    public static final SessionState FIRST = new SessionState(Phase.IDLE, "", "", Optional.empty());

    /**
     * <pre>
     * IDLE --start--> OPENING --opened--> RUNNING --stopped, broken--> IDLE
     *                         --refused--> IDLE
     * </pre>
     */
    public enum Phase {
        IDLE, OPENING, RUNNING
    }

    boolean isIdle() {
        return phase == Phase.IDLE;
    }
}
