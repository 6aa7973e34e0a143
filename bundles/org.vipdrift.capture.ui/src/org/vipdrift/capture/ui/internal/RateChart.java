package org.vipdrift.capture.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.vipdrift.capture.ui.internal.model.Rates;
import org.vipdrift.capture.ui.internal.model.Rates.Bin;
import org.vipdrift.ui.common.Tag;

/**
 * Confined to the UI thread. The chart of packets per second: a click names a bit of time, a drag a longer time. The table
 * beside it says the same in numbers and can be used by keys.
 */
final class RateChart {
    /** Less is a click. */
    private static final int LEAST_DRAG = 4;
    private static final int NONE = -1;
    private final Canvas canvas;
    private final Consumer<Bin> clicked;
    private final Consumer<TimeSpan> dragged;
    private Rates rates = Rates.NONE;
    private StepLane steps = new StepLane(List.of());
    private int pressed = NONE;
    private int reached = NONE;

    RateChart(Composite parent, String id, Consumer<Bin> clicked, Consumer<TimeSpan> dragged) {
        this.clicked = clicked;
        this.dragged = dragged;
        canvas = Tag.spoken(Tag.id(new Canvas(parent, SWT.DOUBLE_BUFFERED), id), Messages.rateSpoken);
        canvas.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.MouseDown, this::press);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, this::release);
    }

    void show(Rates newest, StepLane newestSteps) {
        rates = newest;
        steps = newestSteps;
        canvas.redraw();
    }

    private void paint(Event event) {
        if (rates.size() > 0) {
            new RatePainter(event.gc, rates, steps, canvas.getClientArea()).paint(drag());
        }
    }

    private RateScale scale() {
        return RatePainter.scale(rates, canvas.getClientArea());
    }

    /** The time dragged over, null if it is none. */
    private @Nullable TimeSpan drag() {
        if (pressed == NONE || Math.abs(reached - pressed) < LEAST_DRAG) {
            return null;
        }
        long from = scale().time(Math.min(pressed, reached));
        return new TimeSpan(from, Math.max(from + 1, scale().time(Math.max(pressed, reached))));
    }

    private void press(Event event) {
        if (event.button == 1 && rates.size() > 0) {
            pressed = event.x;
            reached = event.x;
        }
    }

    private void move(Event event) {
        if (pressed != NONE) {
            reached = event.x;
            canvas.redraw();
        }
        String tip = rates.size() == 0 ? "" : at(event.x).map(this::words).orElse("");
        if (!tip.equals(canvas.getToolTipText())) {
            canvas.setToolTipText(tip);
        }
    }

    private void release(Event event) {
        if (event.button == 1 && pressed != NONE && rates.size() > 0) {
            reached = event.x;
            TimeSpan chosen = drag();
            pressed = NONE;
            canvas.redraw();
            if (chosen == null) {
                at(event.x).filter(bin -> bin.first() > 0).ifPresent(clicked);
            } else {
                dragged.accept(chosen);
            }
        }
    }

    private Optional<Bin> at(int x) {
        long index = (scale().time(x) - rates.start()) / rates.width();
        return index < 0 || index >= rates.size() ? Optional.empty() : Optional.of(rates.bin((int) index));
    }

    private String words(Bin bin) {
        String own = steps.words(bin);
        return (own.isEmpty() ? "" : own + "\n")
                + NLS.bind(Messages.rateTip, new Object[] {RateColumns.time(bin), RateColumns.length(bin.width()),
                        RateColumns.count(bin.all()), RateColumns.count(bin.arp()), RateColumns.count(bin.vrrp())});
    }
}
