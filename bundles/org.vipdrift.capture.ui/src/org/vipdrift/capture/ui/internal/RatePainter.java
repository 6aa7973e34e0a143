package org.vipdrift.capture.ui.internal;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.vipdrift.capture.ui.internal.model.Rates;
import org.vipdrift.ui.common.Tone;

/**
 * Draws packets per second over time, a lane for each kind, each with a scale of its own, and the steps of our moves:
 *
 * <pre>
 *  All packets            at most 120/s
 *  __________|_|___||________|_________
 *  ARP                      at most 8/s
 *  ____________|______________|________
 *  Steps of moves
 *  ____________||_|____________________
 *  20:14:00    20:14:10    20:14:20
 * </pre>
 */
final class RatePainter {
    private static final int MARGIN = 12;
    private static final int GAP = 6;
    private static final int MARK_WIDTH = 110;
    private static final int PALE = 60;
    private static final int STRONG = 170;
    private static final long SECOND = 1_000_000_000L;
    private static final DateTimeFormatter COARSE = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter FINE = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final DateTimeFormatter DAYS = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private final GC gc;
    private final Rates rates;
    private final StepLane steps;
    private final Rectangle area;
    private final RateScale scale;
    private final int line;

    /** What a lane counts. */
    private record Lane(String name, ToLongFunction<Rates.Bin> count) {
    }

    /** @param rates at least one bit of time */
    RatePainter(GC gc, Rates rates, StepLane steps, Rectangle area) {
        this.gc = gc;
        this.rates = rates;
        this.steps = steps;
        this.area = area;
        scale = scale(rates, area);
        line = gc.getFontMetrics().getHeight();
    }

    static RateScale scale(Rates rates, Rectangle area) {
        return new RateScale(rates.start(), rates.end(), MARGIN, Math.max(1, area.width - 2 * MARGIN));
    }

    /** @param chosen the time being chosen, null for none */
    void paint(@Nullable TimeSpan chosen) {
        List<Lane> lanes = List.of(new Lane(Messages.rateAll, Rates.Bin::all),
                new Lane(Messages.rateArp, Rates.Bin::arp),
                new Lane(Messages.rateVrrp, Rates.Bin::vrrp));
        int bottom = area.height - line - 2 * GAP;
        int own = steps.steps().isEmpty() ? 0 : 2 * line + GAP;
        int height = Math.max(1, (bottom - GAP - own) / lanes.size());
        marks(bottom);
        if (own > 0) {
            new StepPainter(gc, scale).paint(steps,
                    new Rectangle(MARGIN, bottom - own, area.width - 2 * MARGIN, own - GAP));
        }
        for (int i = 0; i < lanes.size(); i++) {
            lane(lanes.get(i), GAP + i * height, height - GAP);
        }
        if (chosen != null) {
            choice(chosen, bottom);
        }
    }

    private void lane(Lane lane, int top, int height) {
        double most = 0;
        for (int i = 0; i < rates.size(); i++) {
            Rates.Bin bin = rates.bin(i);
            most = Math.max(most, bin.perSecond(lane.count.applyAsLong(bin)));
        }
        int base = top + height;
        int room = Math.max(1, height - line - 2);
        Color ink = ink(Tone.ACCENT.color());
        gc.setBackground(ink);
        gc.setAlpha(STRONG);
        for (int i = 0; i < rates.size(); i++) {
            Rates.Bin bin = rates.bin(i);
            bar(bin, bin.perSecond(lane.count.applyAsLong(bin)) / Math.max(most, Double.MIN_NORMAL), base, room);
        }
        gc.setAlpha(255);
        ink(Tone.MUTED.color());
        gc.drawLine(MARGIN, base, area.width - MARGIN, base);
        title(lane.name, most, top);
    }

    /** Whatever is there can be seen, however little it is. */
    private void bar(Rates.Bin bin, double part, int base, int room) {
        if (part > 0) {
            int left = scale.x(bin.from());
            int height = Math.max(2, (int) Math.round(part * room));
            gc.fillRectangle(left, base - height, Math.max(1, scale.x(bin.end()) - left), height);
        }
    }

    private void title(String name, double most, int top) {
        ink(null);
        gc.drawText(name, MARGIN, top, true);
        String peak = most == 0 ? Messages.rateNone : NLS.bind(Messages.ratePeak, number(most));
        ink(Tone.MUTED.color());
        Point size = gc.textExtent(peak);
        gc.drawText(peak, Math.max(MARGIN + gc.textExtent(name).x + GAP, area.width - MARGIN - size.x), top, true);
    }

    private void marks(int bottom) {
        List<Long> marks = scale.marks(Math.max(1, (area.width - 2 * MARGIN) / MARK_WIDTH));
        boolean fine = marks.stream().anyMatch(mark -> mark % SECOND != 0);
        DateTimeFormatter format = fine ? FINE : rates.end() - rates.start() > 86_400 * SECOND ? DAYS : COARSE;
        int free = 0;
        for (long mark : marks) {
            ink(Tone.MUTED.color());
            gc.setAlpha(PALE);
            gc.drawLine(scale.x(mark), GAP + line, scale.x(mark), bottom + GAP / 2);
            gc.setAlpha(255);
            String text = format.format(instant(mark).atZone(ZoneId.systemDefault()));
            int width = gc.textExtent(text).x;
            int left = Math.clamp(scale.x(mark) - width / 2, MARGIN, Math.max(MARGIN, area.width - MARGIN - width));
            if (left >= free) {
                gc.drawText(text, left, bottom + GAP, true);
                free = left + width + GAP;
            }
        }
    }

    private void choice(TimeSpan chosen, int bottom) {
        int left = scale.x(chosen.from());
        int right = Math.max(left + 1, scale.x(chosen.end()));
        gc.setBackground(ink(null));
        gc.setAlpha(PALE / 2);
        gc.fillRectangle(left, 0, right - left, bottom + GAP / 2);
        gc.setAlpha(255);
        gc.drawLine(left, 0, left, bottom + GAP / 2);
        gc.drawLine(right, 0, right, bottom + GAP / 2);
    }

    /** Sets the colour of lines and text. @param wanted null for that of text in lists */
    private Color ink(@Nullable Color wanted) {
        Color ink = wanted == null ? gc.getDevice().getSystemColor(SWT.COLOR_LIST_FOREGROUND) : wanted;
        gc.setForeground(ink);
        return ink;
    }

    /** "1,234", "0.25". */
    static String number(double perSecond) {
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(perSecond < 1 ? 2 : perSecond < 100 ? 1 : 0);
        return format.format(perSecond);
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }
}
