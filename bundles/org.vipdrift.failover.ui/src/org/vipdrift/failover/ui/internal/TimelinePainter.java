package org.vipdrift.failover.ui.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Draws one timeline into an area; what would be a hair on the whole is shown near by, to the right.
 *
 * <pre>
 *        0      100      200 ms        150   155   160 ms
 *              outage                     1.2 ms
 *                ┌┐                      ┌──────┐
 *  h1    [prepare] |               [rel] |
 *  h2    [prepare]  |[verify ]           [claim ]
 * </pre>
 */
final class TimelinePainter {
    private static final int MARGIN = 12;
    private static final int GAP = 36;
    private static final int WHOLE_PERCENT = 58;
    private final GC gc;
    private final Timeline timeline;
    private final List<StretchPainter> stretches;

    TimelinePainter(GC gc, Timeline timeline, Rectangle area) {
        this.gc = gc;
        this.timeline = timeline;
        int names = timeline.lanes().stream().mapToInt(host -> gc.textExtent(host.name()).x).max().orElse(0);
        int left = MARGIN + names + MARGIN;
        int width = Math.max(1, area.width - left - MARGIN);
        int part = width * WHOLE_PERCENT / 100;
        stretches = timeline.closeUp().map(near -> List.of(
                stretch(timeline.whole(), Messages.timelineOutage, left, part, area),
                stretch(near, timeline.outageWords(), left + part + GAP, width - part - GAP, area)))
                .orElseGet(() -> List.of(stretch(timeline.whole(), outage(), left, width, area)));
    }

    /** The height a timeline needs. */
    static int height(GC gc, Timeline timeline) {
        return timeline.lanes().isEmpty() ? 0
                : MARGIN + StretchPainter.head(gc, timeline) + timeline.lanes().size() * StretchPainter.LANE + MARGIN;
    }

    void paint() {
        int top = MARGIN + StretchPainter.head(gc, timeline);
        for (int lane = 0; lane < timeline.lanes().size(); lane++) {
            gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
            String name = timeline.lanes().get(lane).name();
            Point size = gc.textExtent(name);
            gc.drawText(name, MARGIN, top + lane * StretchPainter.LANE + (StretchPainter.LANE - size.y) / 2, true);
        }
        if (!timeline.lanes().isEmpty()) {
            stretches.forEach(StretchPainter::paint);
        }
    }

    /** The bar at this point, or almost. */
    Optional<Timeline.Bar> at(int x, int y) {
        return stretches.stream().flatMap(stretch -> stretch.shown().filter(bar -> near(stretch.place(bar), x, y)))
                .findFirst();
    }

    private static boolean near(Rectangle place, int x, int y) {
        return x >= place.x - 2 && x <= place.x + place.width + 2 && y >= place.y && y <= place.y + place.height;
    }

    private StretchPainter stretch(Span span, String outageText, int left, int width, Rectangle area) {
        return new StretchPainter(gc, timeline, span, outageText,
                new Rectangle(left, MARGIN, Math.max(1, width), Math.max(1, area.height - MARGIN)));
    }

    private String outage() {
        return timeline.outageWords().isEmpty() ? Messages.timelineOutage
                : NLS.bind(Messages.timelineOutageOf, timeline.outageWords());
    }
}
