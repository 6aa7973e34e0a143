package org.vipdrift.failover.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
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

    /** What the timeline needs, 0 for none. */
    int height() {
        GC gc = new GC(canvas);
        int height = TimelinePainter.height(gc, timeline);
        gc.dispose();
        return height;
    }

    private TimelinePainter painter(GC gc) {
        return new TimelinePainter(gc, timeline, canvas.getClientArea());
    }

    private void hint(Event event) {
        GC gc = new GC(canvas);
        String text = painter(gc).at(event.x, event.y).map(bar -> words(bar.step())).orElse("");
        gc.dispose();
        if (!text.equals(canvas.getToolTipText())) {
            canvas.setToolTipText(text);
        }
    }

    private static String words(StepReport step) {
        return step.host() + " " + step.name() + ": " + Wording.millis(step.startMillis()) + " + "
                + Wording.millis(step.millis()) + "\n" + step.sentence();
    }
}
