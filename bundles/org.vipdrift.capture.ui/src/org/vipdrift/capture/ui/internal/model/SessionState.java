package org.vipdrift.capture.ui.internal.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.file.StopCondition;
import org.vipdrift.capture.file.StopCondition.Reached;

/**
 * How the capture is.
 *
 * @param interfaceName of the capture that runs or ran last, or several names as one word; empty before the first
 * @param trouble why it could not start or ended by itself
 * @param enough which stop condition ended it
 * @param files of a running one, where it is saved; of one that has ended, what there is, oldest first
 */
public record SessionState(Phase phase, String interfaceName, String filter, Optional<Trouble> trouble,
        Optional<Enough> enough, List<Path> files) {
    public static final SessionState FIRST = new SessionState(Phase.IDLE, "", "", Optional.empty());

    public SessionState {
        files = List.copyOf(files);
    }

    public SessionState(Phase phase, String interfaceName, String filter, Optional<Trouble> trouble) {
        this(phase, interfaceName, filter, trouble, Optional.empty(), List.of());
    }

    /**
     * <pre>
     * IDLE --start--> OPENING --opened--> RUNNING --stopped, enough, broken--> IDLE
     *                         --refused--> IDLE
     * </pre>
     */
    public enum Phase {
        IDLE, OPENING, RUNNING
    }

    /**
     * That a stop condition was reached.
     *
     * @param amount packets, megabytes or seconds
     */
    public record Enough(Reached what, long amount) {
        private static final long MEGABYTE = 1_000_000;

        static Enough of(Reached what, StopCondition stop) {
            return new Enough(what, switch (what) {
                case PACKETS -> stop.packets().orElse(0);
                case OCTETS -> stop.octets().orElse(0) / MEGABYTE;
                case TIME -> stop.time().map(Duration::toSeconds).orElse(0L);
            });
        }
    }

    boolean isIdle() {
        return phase == Phase.IDLE;
    }
}
