package org.vipdrift.cli.internal.text;

import java.util.List;
import java.util.Set;
import org.vipdrift.failover.StepReport;

/**
 * The milliseconds a timeline shows, and their place in its columns.
 *
 * @param from the first millisecond
 * @param to the last one; what lies behind it is only hinted at
 * @param width in columns
 */
record Scale(double from, double to, int width, boolean unicode) {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
    private static final int PARTS = 8;
    /** What comes when the VIP is on its new host already, and takes much longer than what brought it there. */
    private static final Set<String> AFTERMATH = Set.of("verify", "settle");
    private static final double ZOOM_FROM = 3;

    /** The whole drift; if the orders are less than a third of it, only them. */
    static Scale of(List<StepReport> steps, int width, boolean unicode) {
        double from = steps.stream().mapToDouble(StepReport::startMillis).min().orElse(0);
        double end = end(steps);
        double orders = end(steps.stream().filter(s -> !AFTERMATH.contains(s.name())).toList());
        boolean zoom = orders > from && (orders - from) * ZOOM_FROM < end - from;
        return new Scale(from, Math.max(from, zoom ? orders : end), width, unicode);
    }

    private static double end(List<StepReport> steps) {
        return steps.stream().mapToDouble(s -> s.startMillis() + s.millis()).max().orElse(0);
    }

    /** "0 ms          12.5 ms", as wide as the drawing. */
    String heading() {
        String first = from == 0 ? "0 ms" : Amounts.millis(from);
        String last = Amounts.millis(to);
        return first + " ".repeat(Math.max(1, width - first.length() - last.length())) + last;
    }

    /** A step's bar, to the eighth of a column where the terminal can; at least a sliver, however short the step. */
    String bar(double start, double millis) {
        return drawn(start, millis, unicode ? '█' : '=', unicode ? 1 : PARTS);
    }

    /** Time that was lost, in whole columns. */
    String gap(double start, double millis) {
        return drawn(start, millis, unicode ? '░' : '.', PARTS);
    }

    /** @param grain eighths to round up to */
    private String drawn(double start, double millis, char full, int grain) {
        double perColumn = to > from ? (to - from) / width : 1;
        int column = (int) ((start - from) / perColumn);
        if (column >= width) {
            return " ".repeat(width) + behind();
        }
        int room = (width - column) * PARTS;
        long eighths = Math.max(1, Math.round(millis / perColumn * PARTS));
        int shown = (int) Math.min(room, (eighths + grain - 1) / grain * grain);
        String part = shown % PARTS == 0 ? "" : EIGHTHS.substring(shown % PARTS, shown % PARTS + 1);
        return " ".repeat(column) + String.valueOf(full).repeat(shown / PARTS) + part
                + (eighths > room + PARTS ? behind() : "");
    }

    /** There is something to the right of the drawing. */
    private String behind() {
        return unicode ? "›" : ">";
    }
}
