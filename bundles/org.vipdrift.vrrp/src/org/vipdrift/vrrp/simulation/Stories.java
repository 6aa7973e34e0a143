package org.vipdrift.vrrp.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Many stories, one after the other.
 *
 * @param count how many were told
 * @param broken those in which an invariant was broken
 * @param nanos how long that took
 */
public record Stories(long count, List<Story> broken, long nanos) {
    private static final int KEPT = 100;

    public Stories {
        broken = List.copyOf(broken);
    }

    /** Seeds first, first + 1, ...; stops when a hundred are broken. */
    public static Stories tell(long first, long count, Engine engine) {
        long start = System.nanoTime();
        List<Story> broken = new ArrayList<>();
        long seed = first;
        for (; seed < first + count && broken.size() < KEPT; seed++) {
            Story story = Story.tell(seed, engine, false);
            if (story.broken() != null) {
                broken.add(story);
            }
        }
        return new Stories(seed - first, broken, System.nanoTime() - start);
    }

    public double perSecond() {
        return count * 1e9 / Math.max(1, nanos);
    }

    /** "100000 stories, 0 broken, 1200 a second", and each broken one with its seed. */
    public String report() {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%d stories, %d broken, %.0f a second", count, broken.size(), perSecond()));
        broken.forEach(story -> text.append("\nseed ").append(story.seed()).append(": ").append(story.broken()));
        return text.toString();
    }
}
