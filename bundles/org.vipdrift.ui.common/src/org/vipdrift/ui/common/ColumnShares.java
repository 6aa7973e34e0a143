package org.vipdrift.ui.common;

import java.util.List;
import java.util.function.ToIntFunction;

/** A pure function: how columns share the width of their table. */
final class ColumnShares {
    private ColumnShares() {
    }

    /**
     * What a column would like and what it can do with, in pixels. One that can do with less than it would like takes its
     * part of what is left over; of a lack it bears its part down to its least, one that yields before the others.
     */
    record Wish(int width, int least, boolean yields) {
        Wish(int width, int least) {
            this(width, least, false);
        }

        int spare() {
            return width - least;
        }

        private int first() {
            return yields ? spare() : 0;
        }

        private int then() {
            return spare() - first();
        }
    }

    /** @return the columns' widths, in their order; they are together wider than the room if the least widths are */
    static int[] of(List<Wish> wishes, int room) {
        int over = room - sum(wishes, Wish::width);
        int[] widths = wishes.stream().mapToInt(Wish::width).toArray();
        if (over >= 0) {
            add(widths, wishes, wish -> wish.spare() > 0 ? wish.width() : 0, over);
        } else {
            int first = Math.max(over, -sum(wishes, Wish::first));
            add(widths, wishes, Wish::first, first);
            add(widths, wishes, Wish::then, Math.max(over - first, -sum(wishes, Wish::then)));
        }
        return widths;
    }

    /** Adds an amount, parted by weight to the last pixel; nobody gets anything without a weight. */
    private static void add(int[] widths, List<Wish> wishes, ToIntFunction<Wish> weight, int amount) {
        long weights = sum(wishes, weight);
        long before = 0;
        for (int i = 0; i < widths.length && weights > 0; i++) {
            long upTo = before + weight.applyAsInt(wishes.get(i));
            widths[i] += (int) (amount * upTo / weights - amount * before / weights);
            before = upTo;
        }
    }

    private static int sum(List<Wish> wishes, ToIntFunction<Wish> what) {
        return wishes.stream().mapToInt(what).sum();
    }
}
