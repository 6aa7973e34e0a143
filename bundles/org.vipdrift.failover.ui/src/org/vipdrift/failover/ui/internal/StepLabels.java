package org.vipdrift.failover.ui.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Used for one painting. Writes the names of a stretch's steps where there is room for them. */
final class StepLabels {
    private static final int INDENT = 5;
    private static final int DISTANCE = 4;
    private final List<Timeline.Bar> bars;
    private final Function<Timeline.Bar, Rectangle> place;
    private final int end;
    /** Where the labels of each lane end so far. */
    private final Map<Integer, Integer> written = new HashMap<>();

    /** @param end where the drawing ends */
    StepLabels(List<Timeline.Bar> bars, Function<Timeline.Bar, Rectangle> place, int end) {
        this.bars = bars;
        this.place = place;
        this.end = end;
    }

    void paint(GC gc, Timeline.Bar bar, Color ink) {
        String name = bar.step().name();
        Rectangle at = place.apply(bar);
        Point size = gc.textExtent(name);
        gc.setForeground(ink);
        left(bar, size.x).ifPresent(x -> gc.drawText(name, x, at.y + (at.height - size.y) / 2, true));
    }

    /**
     * Where the next bar's label begins: inside the bar if it fits, else behind it if there is room up to the next one;
     * never over the label of a step that this one is a part of.
     */
    OptionalInt left(Timeline.Bar bar, int width) {
        Rectangle at = place.apply(bar);
        boolean inside = width + 2 * DISTANCE <= at.width;
        int x = inside ? at.x + INDENT : at.x + at.width + DISTANCE;
        boolean fits = inside || x + width + DISTANCE <= next(bar, at.x);
        if (!fits || x < written.getOrDefault(bar.lane(), x)) {
            return OptionalInt.empty();
        }
        written.put(bar.lane(), x + width);
        return OptionalInt.of(x);
    }

    /** Where the next bar of the lane begins, or the drawing ends. */
    private int next(Timeline.Bar bar, int from) {
        return bars.stream().filter(other -> other.lane() == bar.lane() && other != bar)
                .mapToInt(other -> place.apply(other).x).filter(x -> x >= from).min().orElse(end + DISTANCE);
    }
}
