package org.vipdrift.capture.internal.filter;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What a mistyped word may have meant. */
final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {
    }

    /** The candidate with the fewest letters to change, if these are a third of the word's at most. */
    static Optional<String> to(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String small = word.toLowerCase(Locale.ROOT);
        record Far(String candidate, int distance) {
        }
        return candidates.stream().map(c -> new Far(c, distance(small, c.toLowerCase(Locale.ROOT))))
                .min(Comparator.comparingInt(Far::distance)).filter(far -> far.distance() <= word.length() / 3)
                .map(Far::candidate);
    }

    /** Letters to insert, delete or replace (Levenshtein), row by row, two at a time. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int k = 0; k < above.length; k++) {
            above[k] = k;
        }
        int[] row = new int[above.length];
        for (int i = 0; i < one.length(); i++) {
            row[0] = i + 1;
            for (int k = 0; k < other.length(); k++) {
                int replaced = above[k] + (one.charAt(i) == other.charAt(k) ? 0 : 1);
                row[k + 1] = Math.min(replaced, Math.min(above[k + 1], row[k]) + 1);
            }
            int[] free = above;
            above = row;
            row = free;
        }
        return above[other.length()];
    }
}
