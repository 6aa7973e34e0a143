package org.vipdrift.failover.ui.internal;

import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.vipdrift.failover.StepReport;
import org.vipdrift.ui.common.Tone;

/**
 * Draws one timeline into an area.
 *
 * <pre>
 *        0        5        10       15 ms
 *  h1    [prepare]  [rel]
 *  h2    [prepare]      [claim]
 *  h3                         [verify         ]
 * </pre>
 */
final class TimelinePainter {
    private static final int MARGIN = 12;
    private static final int LANE = 30;
    private static final int BAR = 18;
    private static final int LEAST_BAR = 3;
    private static final int PALE = 60;
    private static final int FAINT = 22;
    private final GC gc;
    private final Timeline timeline;
    private final int left;
    private final int top;
    private final int width;

    TimelinePainter(GC gc, Timeline timeline, Rectangle area) {
        this.gc = gc;
        this.timeline = timeline;
        int names = timeline.lanes().stream().mapToInt(host -> gc.textExtent(host.name()).x).max().orElse(0);
        left = MARGIN + names + MARGIN;
        top = MARGIN + gc.getFontMetrics().getHeight() + 8;
        width = Math.max(1, area.width - left - 3 * MARGIN);
    }

    /** The height a timeline with so many lanes needs. */
    static int height(Timeline timeline, int fontHeight) {
        return MARGIN + fontHeight + 8 + timeline.lanes().size() * LANE + MARGIN;
    }

    void paint() {
        outage();
        axis();
        for (int lane = 0; lane < timeline.lanes().size(); lane++) {
            color(null);
            Point size = gc.textExtent(timeline.lanes().get(lane).name());
            gc.drawText(timeline.lanes().get(lane).name(), MARGIN, top + lane * LANE + (LANE - size.y) / 2, true);
        }
        timeline.bars().forEach(this::bar);
    }

    /** Where a bar is drawn. */
    Rectangle place(Timeline.Bar bar) {
        int from = x(bar.step().startMillis());
        int length = Math.max(LEAST_BAR, x(bar.end()) - from);
        return new Rectangle(from, top + bar.lane() * LANE + (LANE - BAR) / 2, length, BAR);
    }

    private void axis() {
        int bottom = top + timeline.lanes().size() * LANE;
        for (double at = 0; at <= timeline.lengthMillis() + timeline.tickMillis() / 2; at += timeline.tickMillis()) {
            color(Tone.MUTED.color());
            gc.setAlpha(PALE);
            gc.drawLine(x(at), top - 4, x(at), bottom);
            gc.setAlpha(255);
            boolean last = at + timeline.tickMillis() / 2 > timeline.lengthMillis();
            String text = number(at) + (last ? " ms" : "");
            gc.drawText(text, x(at) - gc.textExtent(number(at)).x / 2, MARGIN, true);
        }
    }

    private void outage() {
        if (timeline.outageFrom().isPresent() && timeline.outageTo().isPresent()) {
            int from = x(timeline.outageFrom().getAsDouble());
            int to = Math.max(from + 1, x(timeline.outageTo().getAsDouble()));
            gc.setBackground(color(Tone.TROUBLE.color()));
            gc.setAlpha(FAINT * 2);
            gc.fillRectangle(from, top - 4, to - from, timeline.lanes().size() * LANE + 4);
            gc.setAlpha(255);
        }
    }

    private void bar(Timeline.Bar bar) {
        Rectangle place = place(bar);
        Color ink = color(tone(bar.step()).color());
        gc.setBackground(ink);
        gc.setAlpha(bar.step().undone() ? FAINT : PALE);
        gc.fillRectangle(place);
        gc.setAlpha(255);
        gc.drawRectangle(place.x, place.y, place.width - 1, place.height - 1);
        label(bar, place);
    }

    /** Inside the bar if it fits, else behind it if there is room up to the next one. */
    private void label(Timeline.Bar bar, Rectangle place) {
        Point size = gc.textExtent(bar.step().name());
        boolean inside = size.x + 8 <= place.width;
        int x = inside ? place.x + 5 : place.x + place.width + 4;
        if (inside || x + size.x + 4 <= next(bar)) {
            gc.drawText(bar.step().name(), x, place.y + (place.height - size.y) / 2, true);
        }
    }

    /** Where the next bar of the lane begins, or the drawing ends. */
    private int next(Timeline.Bar bar) {
        return timeline.bars().stream().filter(other -> other.lane() == bar.lane() && other != bar)
                .mapToInt(other -> place(other).x).filter(x -> x >= place(bar).x).min().orElse(left + width + MARGIN);
    }

    /** What counts is in the accent; the rest stays quiet. */
    private static Tone tone(StepReport step) {
        if (!step.succeeded()) {
            return Tone.TROUBLE;
        }
        return switch (step.name()) {
            case "release", "claim", "announce" -> Tone.ACCENT;
            default -> Tone.MUTED;
        };
    }

    private Color color(@Nullable Color wanted) {
        Color ink = wanted == null ? gc.getDevice().getSystemColor(SWT.COLOR_LIST_FOREGROUND) : wanted;
        gc.setForeground(ink);
        return ink;
    }

    private int x(double millis) {
        return left + (int) Math.round(millis / timeline.lengthMillis() * width);
    }

    private static String number(double millis) {
        return millis == Math.rint(millis) ? String.valueOf((long) millis) : String.format(Locale.ROOT, "%.2g", millis);
    }
}
