package org.vipdrift.capture.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.vipdrift.control.OwnStep;
import org.vipdrift.ui.common.Tone;

/** Draws a bar for each step of our moves; what failed is in the colour of trouble and twice as high. */
final class StepPainter {
    private static final int LEAST_WIDTH = 2;
    private static final int STRONG = 170;
    private static final int OPAQUE = 255;
    private final GC gc;
    private final RateScale scale;

    StepPainter(GC gc, RateScale scale) {
        this.gc = gc;
        this.scale = scale;
    }

    void paint(StepLane steps, Rectangle lane) {
        int base = lane.y + lane.height;
        int room = Math.max(2, lane.height - gc.getFontMetrics().getHeight() - 2);
        gc.setAlpha(STRONG);
        steps.steps().forEach(step -> bar(step, base, step.succeeded() ? room / 2 : room));
        gc.setAlpha(OPAQUE);
        gc.setForeground(Tone.MUTED.color());
        gc.drawLine(lane.x, base, lane.x + lane.width, base);
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        gc.drawText(Messages.rateSteps, lane.x, lane.y, true);
    }

    private void bar(OwnStep step, int base, int height) {
        int left = scale.x(StepLane.nanos(step.at()));
        int width = Math.max(LEAST_WIDTH, scale.x(StepLane.nanos(step.end())) - left);
        gc.setBackground((step.succeeded() ? Tone.ACCENT : Tone.TROUBLE).color());
        gc.fillRectangle(left, base - height, width, height);
    }
}
