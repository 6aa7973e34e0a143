package org.vipdrift.failover.ui.internal;

import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Immutable. A stretch of time with round marks, in milliseconds since a move's beginning. No pixels here.
 *
 * @param tick the distance of its marks
 */
record Span(double from, double to, double tick) {

    /** @param mostTicks how many marks there may be */
    static Span of(double from, double to, int mostTicks) {
        return new Span(from, to, tick(to - from, mostTicks));
    }

    /** From 0 to the first mark behind a time. */
    static Span upTo(double last, int mostTicks) {
        double tick = tick(last, mostTicks);
        return new Span(0, Math.max(tick, Math.ceil(last / tick) * tick), tick);
    }

    double length() {
        return to - from;
    }

    boolean touches(double start, double end) {
        return start <= to && end >= from;
    }

    /** Where its marks are. */
    DoubleStream marks() {
        long first = (long) Math.ceil(from / tick - 1e-6);
        long last = (long) Math.floor(to / tick + 1e-6);
        return IntStream.rangeClosed(0, (int) (last - first)).mapToDouble(i -> (first + i) * tick);
    }

    /** A mark's time, with as many digits as tell it from its neighbours. */
    String number(double mark) {
        int digits = tick >= 1 ? 0 : (int) Math.ceil(-Math.log10(tick) - 1e-6);
        return String.format(Locale.ROOT, "%." + digits + "f", mark);
    }

    /** 1, 2 or 5 times a power of ten. */
    private static double tick(double length, int mostTicks) {
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(length, 0.01))) - 1);
        for (double factor : new double[] {1, 2, 5, 10, 20, 50}) {
            if (length / (step * factor) <= mostTicks) {
                return step * factor;
            }
        }
        return step * 100;
    }
}
