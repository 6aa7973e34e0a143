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
    private final Drift drift;
    private final Scale scale;

    private Timeline(Drift drift, Scale scale) {
        this.drift = drift;
        this.scale = scale;
    }

    /** @param columns of the terminal; empty if there are no steps */
    public static List<String> lines(Drift drift, Ink ink, int columns) {
        int names = drift.steps().stream().mapToInt(s -> s.host().name().length()).max().orElse(0);
        int width = Math.clamp(columns - BESIDE - names, NARROWEST, WIDEST);
        return drift.steps().isEmpty() ? List.of()
                : new Timeline(drift, Scale.of(drift.steps(), width, ink.unicode())).table().lines(ink.withoutEnd());
    }

    private Table table() {
        Table table = new Table().column("STEP").column("HOST").numbers("START").numbers("TOOK")
                .column(scale.heading());
        for (StepReport step : drift.steps()) {
            table.row(Cell.of(step.name()), Cell.of(step.host()), Cell.of(Amounts.number(step.startMillis())),
                    Cell.of(Amounts.number(step.millis())), bar(step));
        }
        drift.outageMillis().ifPresent(millis -> outage(table, millis));
        return table;
    }

    private Cell bar(StepReport step) {
        String bar = scale.bar(step.startMillis(), step.millis());
        if (!step.succeeded()) {
            return new Cell(bar + " failed", Tone.BAD);
        }
        return step.undone() ? new Cell(bar + " undone", Tone.NOTICE) : Cell.of(bar);
    }

    private void outage(Table table, double millis) {
        OptionalDouble start = drift.steps().stream().filter(s -> s.name().equals("release"))
                .mapToDouble(s -> s.startMillis() + s.millis()).max();
        String drawn = start.isPresent() ? scale.gap(start.getAsDouble(), millis) : "";
        table.row(new Cell("outage", Tone.STRONG), Cell.of(""),
                Cell.of(start.isPresent() ? Amounts.number(start.getAsDouble()) : ""), Cell.of(Amounts.number(millis)),
                new Cell(drawn, Tone.NOTICE));
    }
}
