package org.vipdrift.capture.ui.internal;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Immutable. How time lies on a line of pixels.
 *
 * @param from the time at its left end, in nanoseconds of the epoch
 * @param to the time at its right end, later than that
 * @param left the pixel of its left end
 * @param width in pixels, at least 1
 */
record RateScale(long from, long to, int left, int width) {
    private static final long[] DISTANCES = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 30_000,
            60_000, 120_000, 300_000, 600_000, 1_800_000, 3_600_000, 7_200_000, 21_600_000, 86_400_000, 604_800_000,
            2_592_000_000L};
    private static final long MILLI = 1_000_000L;

    /** The pixel of a time; one outside lies at the nearer end. */
    int x(long time) {
        long within = Math.clamp(time, from, to) - from;
        return left + (int) Math.round((double) within / (to - from) * width);
    }

    /** The time of a pixel. */
    long time(int x) {
        int within = Math.clamp(x - left, 0, width);
        return from + Math.round((double) within / width * (to - from));
    }

    /** The marks of a scale with room for so many, at times one can say in few words. */
    List<Long> marks(int most) {
        long distance = DISTANCES[DISTANCES.length - 1] * MILLI;
        for (int i = DISTANCES.length - 1; i >= 0 && (to - from) / (DISTANCES[i] * MILLI) <= most; i--) {
            distance = DISTANCES[i] * MILLI;
        }
        long step = distance;
        long first = Math.ceilDiv(from, step) * step;
        return LongStream.iterate(first, time -> time <= to, time -> time + step).limit(most + 1L).boxed().toList();
    }
}
