package org.vipdrift.lab.watch.oracle;

import java.time.Duration;

/**
 * What a fault may cost.
 *
 * @param absence for how long nobody may answer, while somebody could
 * @param moves how often the VIP may change hands
 */
public record Bounds(Duration absence, int moves) {
    /** Nothing is to be noticed, but for what a busy machine of the lab delays. */
    public static final Bounds UNNOTICED = new Bounds(Duration.ofMillis(50), 0);

    /** One change of holder. */
    public static Bounds takeover(Duration absence) {
        return new Bounds(absence, 1);
    }
}
