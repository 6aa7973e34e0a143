package org.vipdrift.cli.internal.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.DrillPlan;
import org.vipdrift.control.DrillReport;
import org.vipdrift.core.Printable;
import org.vipdrift.failover.Drift;

/** A drill to read before saying yes, and how it went. */
public final class DrillText {
    private DrillText() {
    }

    public static List<String> lines(DrillPlan plan, Ink ink) {
        List<String> lines = new ArrayList<>();
        lines.add(ink.paint(Tone.STRONG, "Drill of group " + plan.there().group().id() + "."));
        lines.add(Printable.clean(plan.sentence()));
        lines.add("");
        lines.addAll(PlanText.lines(plan.there(), ink));
        lines.add("");
        lines.addAll(PlanText.checks(plan.guards(), false).lines(ink));
        return lines;
    }

    public static List<String> result(DrillReport report, Ink ink, int columns, Instant now) {
        List<String> lines = new ArrayList<>();
        way("The way there:", report.there(), lines, ink, columns, now);
        way("The way back:", report.back(), lines, ink, columns, now);
        lines.add(ink.paint(tone(report.result()), report.result().word() + ":") + " "
                + Printable.clean(report.sentence()));
        return lines;
    }

    private static void way(String title, @Nullable Drift way, List<String> lines, Ink ink, int columns, Instant now) {
        if (way != null) {
            lines.add(ink.paint(Tone.STRONG, title));
            lines.addAll(DriftText.result(way, ink, columns, now));
            lines.add("");
        }
    }

    private static Tone tone(DrillReport.Result result) {
        return switch (result) {
            case DONE -> Tone.GOOD;
            case ABORTED, LATE -> Tone.NOTICE;
            case AWAY, FAILED, REFUSED -> Tone.BAD;
        };
    }
}
