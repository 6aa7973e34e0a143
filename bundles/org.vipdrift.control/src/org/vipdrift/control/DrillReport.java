package org.vipdrift.control;

import java.time.Duration;
import java.util.Comparator;
import java.util.OptionalDouble;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.GroupId;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.WitnessedTakeover;

/**
 * Immutable. How a drill went.
 *
 * @param there the way there, null if it was refused
 * @param back the way back, null if there was none
 * @param most how long clients were allowed to be without answer on each way
 * @param sentence where the group is now and why, and what to do where something is to be done
 */
public record DrillReport(GroupId group, Result result, @Nullable Drift there, @Nullable Drift back, Duration most,
        String sentence) {

    /** What came of it; all but {@code AWAY} and {@code FAILED} leave the group where it was. */
    public enum Result {
        /** There and back in time. */
        DONE("done"),
        /** The way there took too long or was cancelled; the group was brought back at once. */
        ABORTED("aborted"),
        /** There in time, but the way back took too long. */
        LATE("late"),
        /** There, but not back. */
        AWAY("away"),
        /** The way there did not end as done; nothing more was tried. */
        FAILED("failed"),
        /** A guard did not pass; nothing was changed. */
        REFUSED("refused");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        /** As shown and as in JSON. */
        public String word() {
            return word;
        }
    }

    /**
     * How long clients were without answer, in milliseconds: as measured at the hosts, else at most the longest silence
     * that was heard; absent if neither is known.
     */
    public static OptionalDouble outage(Drift way) {
        return way.outageMillis().isPresent() ? way.outageMillis()
                : way.telling().stream().max(Comparator.comparingDouble(WitnessedTakeover::silenceMillis))
                        .map(t -> OptionalDouble.of(t.silenceMillis())).orElse(OptionalDouble.empty());
    }
}
