package org.vipdrift.cli.internal.text;

import java.util.List;
import java.util.OptionalDouble;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.StepReport;

/**
 * A drift drawn in milliseconds, one row per step on one scale, and the outage between release and claim.
 *
 * <pre>
 * STEP     HOST  START  TOOK  0 ms            3.1 ms
 * release  h1      1.2   0.3        ███
 * claim    h2      1.6   0.2           ██
 * outage           1.5   0.3          ░░░
 * </pre>
 */
public final class Timeline {
    private static final int NARROWEST = 20;
    private static final int WIDEST = 60;
    /** What the columns beside the drawing take, but for the hosts' names, and a word behind it. */
    private static final int BESIDE = 36;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
    private final Drift drift;
    private final Ink ink;
    private final int width;
    private final double total;

    private Timeline(Drift drift, Ink ink, int width) {
        this.drift = drift;
        this.ink = ink;
        this.width = width;
        this.total = drift.steps().stream().mapToDouble(s -> s.startMillis() + s.millis()).max().orElse(0);
    }

    /** @param columns of the terminal; empty if there are no steps */
    public static List<String> lines(Drift drift, Ink ink, int columns) {
        int names = drift.steps().stream().mapToInt(s -> s.host().name().length()).max().orElse(0);
        int width = Math.clamp(columns - BESIDE - names, NARROWEST, WIDEST);
        return drift.steps().isEmpty() ? List.of()
                : new Timeline(drift, ink, width).table().lines(ink.withoutEnd());
    }

    private Table table() {
        Table table = new Table().column("STEP").column("HOST").numbers("START").numbers("TOOK").column(scale());
        for (StepReport step : drift.steps()) {
            table.row(Cell.of(step.name()), Cell.of(step.host()), Cell.of(Amounts.number(step.startMillis())),
                    Cell.of(Amounts.number(step.millis())), bar(step));
        }
        drift.outageMillis().ifPresent(millis -> outage(table, millis));
        return table;
    }

    private String scale() {
        String end = Amounts.millis(total);
        return "0 ms" + " ".repeat(Math.max(1, width - 4 - end.length())) + end;
    }

    private Cell bar(StepReport step) {
        String bar = bar(step.startMillis(), step.millis(), ink.unicode() ? '█' : '=', true);
        if (!step.succeeded()) {
            return new Cell(bar + " failed", Tone.BAD);
        }
        return step.undone() ? new Cell(bar + " undone", Tone.NOTICE) : Cell.of(bar);
    }

    private void outage(Table table, double millis) {
        OptionalDouble start = drift.steps().stream().filter(s -> s.name().equals("release"))
                .mapToDouble(s -> s.startMillis() + s.millis()).max();
        String drawn = start.isPresent() ? bar(start.getAsDouble(), millis, ink.unicode() ? '░' : '.', false) : "";
        table.row(new Cell("outage", Tone.STRONG), Cell.of(""),
                Cell.of(start.isPresent() ? Amounts.number(start.getAsDouble()) : ""), Cell.of(Amounts.number(millis)),
                new Cell(drawn, Tone.NOTICE));
    }

    /** At least a sliver, however short the step. */
    private String bar(double start, double millis, char full, boolean fine) {
        double cell = total > 0 ? total / width : 1;
        int from = Math.clamp((long) (start / cell), 0, width - 1);
        int eighths = Math.clamp(Math.round(millis / cell * 8), 1, (width - from) * 8);
        boolean parts = fine && ink.unicode();
        String end = parts && eighths % 8 > 0 ? EIGHTHS.substring(eighths % 8, eighths % 8 + 1) : "";
        int whole = parts ? eighths / 8 : (eighths + 7) / 8;
        return " ".repeat(from) + String.valueOf(full).repeat(whole) + end;
    }
}
