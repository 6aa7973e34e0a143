package org.vipdrift.cli.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vipdrift.control.ArmingReport;
import org.vipdrift.core.Printable;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.ArmingPlan;

/** An arming to read before saying yes, and what came of it. */
public final class ArmText {
    private ArmText() {
    }

    public static List<String> lines(ArmingPlan plan, Ink ink) {
        List<String> lines = new ArrayList<>();
        lines.add(ink.paint(Tone.STRONG, "Arming of group " + plan.group().id() + ", epoch " + plan.epoch() + "."));
        lines.add(Printable.clean(plan.sentence()));
        lines.add(Printable.clean(plan.policy()));
        lines.add("VIPs: " + plan.group().vips().stream().map(Vip::toString).collect(Collectors.joining(", ")) + ".");
        lines.add("");
        lines.addAll(PlanText.checks(plan.checks(), false).lines(ink));
        return lines;
    }

    public static List<String> result(ArmingReport report, Ink ink) {
        List<String> lines = new ArrayList<>();
        lines.add(ink.paint(report.done() ? Tone.GOOD : Tone.BAD, Printable.clean(report.sentence())));
        Table table = new Table().column("HOST").column("RESULT").column("WHAT IT SAYS");
        report.answers().forEach(a -> table.row(Cell.of(a.host()), a.done() ? Cell.of("done")
                : new Cell("FAILED", Tone.BAD), Cell.of(a.sentence())));
        lines.addAll(table.lines(ink));
        return lines;
    }
}
