package org.vipdrift.vrrp.simulation;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How a story went.
 *
 * @param holder the name of the member that holds in the end, null if nobody does
 * @param withoutAnswerNanos for how long nobody answered for the VIPs after the fault
 * @param steps what members did and said, in order
 */
public record Course(@Nullable String holder, long withoutAnswerNanos, List<Moment> steps) {

    public Course {
        steps = List.copyOf(steps);
    }

    /** @param afterNanos since the fault @param member its name */
    public record Moment(long afterNanos, String member, String sentence) {
    }
}
