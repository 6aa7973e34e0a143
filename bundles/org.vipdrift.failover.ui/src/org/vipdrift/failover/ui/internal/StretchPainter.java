package org.vipdrift.failover.ui.internal;

import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.vipdrift.failover.StepReport;
import org.vipdrift.ui.common.Tone;

/** Draws one stretch of a timeline: its axis, its outage, and a bar for each step. */
final class StretchPainter {
    static final int LANE = 28;
    private static final int BAR = 18;
    private static final int LEAST_BAR = 3;
    private static final int HOOK = 4;
    private static final int PALE = 60;
    private static final int FAINT = 22;
    private static final String UNIT = " ms";
    private final GC gc;
    private final Timeline timeline;
    private final Span span;
    private final String outageText;
    private final Rectangle area;
    private final int width;
    private final int top;

    /** @param area with the axis at its top; nothing is drawn outside */
    StretchPainter(GC gc, Timeline timeline, Span span, String outageText, Rectangle area) {
        this.gc = gc;
        this.timeline = timeline;
        this.span = span;
        this.outageText = outageText;
        this.area = area;
        int last = gc.textExtent(span.number(span.to())).x / 2 + gc.textExtent(UNIT).x;
        width = Math.max(1, area.width - last - 2);
        top = area.y + head(gc, timeline);
    }

    /** What is above the lanes: the axis, and the outage if there is one. */
    static int head(GC gc, Timeline timeline) {
        int line = gc.getFontMetrics().getHeight();
        return line + 6 + (timeline.outage().isPresent() ? line + HOOK + 4 : 0);
    }

    void paint() {
        axis();
        timeline.outage().ifPresent(this::outage);
        gc.setClipping(area.x - 1, area.y, area.width + 2, area.height);
        shown().forEach(this::bar);
        StepLabels labels = new StepLabels(shown().toList(), this::place, area.x + area.width);
        shown().forEach(bar -> labels.paint(gc, bar, ink(bar)));
        gc.setClipping((Rectangle) null);
    }

    /** The bars that are, in part at least, in this stretch. */
    Stream<Timeline.Bar> shown() {
        return timeline.bars().stream().filter(bar -> span.touches(bar.step().startMillis(), bar.end()));
    }

    /** Where a bar is drawn. */
    Rectangle place(Timeline.Bar bar) {
        int from = x(Math.max(bar.step().startMillis(), span.from()));
        int length = Math.max(LEAST_BAR, x(Math.min(bar.end(), span.to())) - from);
        return new Rectangle(from, top + bar.lane() * LANE + (LANE - BAR) / 2, length, BAR);
    }

    private void axis() {
        int bottom = top + timeline.lanes().size() * LANE;
        double[] marks = span.marks().toArray();
        for (int i = 0; i < marks.length; i++) {
            color(Tone.MUTED.color());
            gc.setAlpha(PALE);
            gc.drawLine(x(marks[i]), top - 2, x(marks[i]), bottom);
            gc.setAlpha(255);
            String number = span.number(marks[i]);
            gc.drawText(i == marks.length - 1 ? number + UNIT : number, x(marks[i]) - gc.textExtent(number).x / 2,
                    area.y, true);
        }
    }

    /** A band over all lanes, a bracket above it, and its length in words where they fit best. */
    private void outage(Span outage) {
        int from = x(outage.from());
        int to = Math.max(from + 2, x(outage.to()));
        Color ink = color(Tone.TROUBLE.color());
        gc.setBackground(ink);
        gc.setAlpha(FAINT * 2);
        gc.fillRectangle(from, top - 2, to - from, timeline.lanes().size() * LANE + 2);
        gc.setAlpha(255);
        int line = top - HOOK - 3;
        gc.drawPolyline(new int[] {from, line + HOOK, from, line, to, line, to, line + HOOK});
        Point size = gc.textExtent(outageText);
        int middle = (from + to - size.x) / 2;
        gc.drawText(outageText, Math.clamp(middle, area.x, Math.max(area.x, area.x + area.width - size.x)),
                line - size.y - 1, true);
    }

    private void bar(Timeline.Bar bar) {
        Rectangle place = place(bar);
        gc.setBackground(ink(bar));
        gc.setAlpha(bar.step().undone() ? FAINT : PALE);
        gc.fillRectangle(place);
        gc.setAlpha(255);
        gc.drawRectangle(place.x, place.y, place.width - 1, place.height - 1);
    }

    private Color ink(Timeline.Bar bar) {
        return color(tone(bar.step()).color());
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
        return area.x + (int) Math.round((millis - span.from()) / span.length() * width);
    }
}
