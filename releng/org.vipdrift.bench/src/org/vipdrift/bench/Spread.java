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

    /** "median 0.9, 0.4 to 3.1 ms, 20 runs". */
    String text(String unit) {
        return String.format(Locale.ROOT, "median %.1f, %.1f to %.1f %s, %d runs", median(), smallest(), largest(),
                unit, sorted.size());
    }
}
