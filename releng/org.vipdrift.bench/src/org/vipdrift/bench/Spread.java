package org.vipdrift.bench;

import java.util.List;
import java.util.Locale;

/** Immutable. Numbers of repeated runs, sorted. */
record Spread(List<Double> sorted) {

    Spread {
        sorted = sorted.stream().sorted().toList();
    }

    double median() {
        int n = sorted.size();
        return n == 0 ? Double.NaN : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }

    double largest() {
        return sorted.isEmpty() ? Double.NaN : sorted.getLast();
    }

    double smallest() {
        return sorted.isEmpty() ? Double.NaN : sorted.getFirst();
    }

    /** "3.1 times ours: ", by the medians; empty where ours is nothing to speak of. */
    String ratio(Spread ours) {
        return ours.median() > 0 ? String.format(Locale.ROOT, "%.1f times ours: ", median() / ours.median()) : "";
    }

    /** "median 0.9, 0.4 to 3.1 ms, 20 runs". */
    String text(String unit) {
        return String.format(Locale.ROOT, "median %s, %s to %s %s, %d runs", number(median()), number(smallest()),
                number(largest()), unit, sorted.size());
    }

    /** Two digits that count, one behind the point at most from 1 on. */
    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.2f" : "%.1f", value);
    }
}
