package org.vipdrift.ui.common;

import java.util.List;
import java.util.function.ToIntFunction;

/** A pure function: how columns share the width of their table. */
final class ColumnShares {
    private ColumnShares() {
    }

    /**
     * What a column would like and what it can do with, in pixels. One that can do with less than it would like takes its
     * part of what is left over; of a lack it bears its part down to its least.
     */
    record Wish(int width, int least) {

        int spare() {
            return width - least;
        }
    }

    /** @return the columns' widths, in their order; they are together wider than the room if the least widths are */
    static int[] of(List<Wish> wishes, int room) {
        int over = room - sum(wishes, Wish::width);
        int[] parts = over >= 0 ? parts(wishes, wish -> wish.spare() > 0 ? wish.width() : 0, over)
                : parts(wishes, Wish::spare, Math.max(over, -sum(wishes, Wish::spare)));
        int[] widths = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            widths[i] = wishes.get(i).width() + parts[i];
        }
        return widths;
    }

    /** Parts an amount by weight, to the last pixel; nobody gets anything without a weight. */
    private static int[] parts(List<Wish> wishes, ToIntFunction<Wish> weight, int amount) {
        int[] parts = new int[wishes.size()];
        long weights = sum(wishes, weight);
        long before = 0;
        for (int i = 0; i < parts.length && weights > 0; i++) {
            long upTo = before + weight.applyAsInt(wishes.get(i));
            parts[i] = (int) (amount * upTo / weights - amount * before / weights);
            before = upTo;
        }
        return parts;
    }

    private static int sum(List<Wish> wishes, ToIntFunction<Wish> what) {
        return wishes.stream().mapToInt(what).sum();
    }
}
