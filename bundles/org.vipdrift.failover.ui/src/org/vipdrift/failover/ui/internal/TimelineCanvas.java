package org.vipdrift.failover.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.vipdrift.failover.StepReport;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Wording;

/** Confined to the UI thread. Shows a timeline; the table beside it says the same in words and numbers. */
final class TimelineCanvas {
    private final Canvas canvas;
    private Timeline timeline = Timeline.EMPTY;

    TimelineCanvas(Composite parent, String id) {
        canvas = Tag.spoken(Tag.id(new Canvas(parent, SWT.DOUBLE_BUFFERED), id), Messages.timelineSpoken);
        canvas.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        canvas.addListener(SWT.Paint, event -> painter(event.gc).paint());
        canvas.addListener(SWT.MouseMove, this::hint);
    }

    void show(Timeline newest) {
        timeline = newest;
        canvas.redraw();
    }

    Canvas control() {
        return canvas;
    }

    private TimelinePainter painter(GC gc) {
        return new TimelinePainter(gc, timeline, canvas.getClientArea());
    }

    private void hint(Event event) {
        GC gc = new GC(canvas);
        TimelinePainter painter = painter(gc);
        gc.dispose();
        String text = timeline.bars().stream().filter(bar -> near(painter.place(bar), event)).findFirst()
                .map(bar -> words(bar.step())).orElse("");
        if (!text.equals(canvas.getToolTipText())) {
            canvas.setToolTipText(text);
        }
    }

    private static boolean near(Rectangle place, Event event) {
        return event.x >= place.x - 2 && event.x <= place.x + place.width + 2 && event.y >= place.y
                && event.y <= place.y + place.height;
    }

    private static String words(StepReport step) {
        return step.host() + " " + step.name() + ": " + Wording.millis(step.startMillis()) + " + "
                + Wording.millis(step.millis()) + "\n" + step.sentence();
    }
}
