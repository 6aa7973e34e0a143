package org.vipdrift.cli.internal.text;

import java.util.ArrayList;
import java.util.List;
import org.vipdrift.control.MaintenancePlan;
import org.vipdrift.control.MaintenanceReport;
import org.vipdrift.core.Printable;
import org.vipdrift.failover.Plan;

/** A maintenance to read before saying yes, and what came of it. */
public final class MaintenanceText {
    private MaintenanceText() {
    }

    public static List<String> lines(MaintenancePlan plan, Ink ink) {
        List<String> lines = new ArrayList<>();
        lines.add(ink.paint(Tone.STRONG, "Maintenance of " + plan.request().scope() + "."));
        lines.add(Printable.clean(plan.sentence()));
        for (Plan move : plan.moves()) {
            lines.add("");
            lines.addAll(PlanText.lines(move, ink));
        }
        return lines;
    }

    public static List<String> result(MaintenanceReport report, Ink ink) {
        List<String> lines = new ArrayList<>();
        report.moves().forEach(m -> lines.add(m.outcome().word() + ": " + Printable.clean(m.sentence())));
        lines.add(ink.paint(report.done() ? Tone.GOOD : Tone.BAD, Printable.clean(report.sentence())));
        Table table = new Table().column("GROUP").column("HOST").column("RESULT").column("WHAT IT SAYS");
        report.answers().forEach(a -> table.row(Cell.of(a.group()), Cell.of(a.host()), a.done() ? Cell.of("done")
                : new Cell("FAILED", Tone.BAD), Cell.of(a.sentence())));
        if (!report.answers().isEmpty()) {
            lines.addAll(table.lines(ink));
        }
        return lines;
    }
}
