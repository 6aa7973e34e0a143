package org.vipdrift.cli.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.PlannedStep;

/** A plan to read before saying yes: what, why, the steps, the checks, and what can't be known. */
public final class PlanText {
    private PlanText() {
    }

    public static List<String> lines(Plan plan, Ink ink) {
        List<String> lines = new ArrayList<>();
        lines.add(ink.paint(Tone.STRONG, Printable.clean(heading(plan))));
        lines.add(Printable.clean(plan.sentence()));
        lines.add("VIPs: " + plan.group().vips().stream().map(Vip::toString).collect(Collectors.joining(", ")) + ". "
                + "Expected outage: "
                + (plan.expectedOutage().isZero() ? "none" : Amounts.millis(plan.expectedOutage())) + ".");
        if (!plan.steps().isEmpty()) {
            lines.add("");
            lines.addAll(steps(plan.steps()).lines(ink));
        }
        if (!plan.checks().isEmpty()) {
            lines.add("");
            lines.addAll(checks(plan.checks(), plan.request().force()).lines(ink));
        }
        if (!plan.unknowns().isEmpty()) {
            lines.add("");
            lines.add(ink.paint(Tone.NOTICE, "What can't be known now:"));
            plan.unknowns().forEach(unknown -> lines.add("  " + Printable.clean(unknown)));
        }
        return lines;
    }

    private static String heading(Plan plan) {
        return title(plan.kind()) + " of group " + plan.group().id() + way(plan.from(), plan.to()) + ", epoch "
                + plan.epoch() + ".";
    }

    static String title(MoveKind kind) {
        return switch (kind) {
            case PLACE -> "First placing";
            case SWITCHOVER -> "Switchover";
            case FAILOVER -> "Failover";
            case FORCE -> "Forced move";
            case RELEASE -> "Release";
            case AUTOMATIC -> "Automatic takeover";
            case ARM -> "Arming";
            case DISARM -> "Disarming";
            case ACKNOWLEDGE -> "Acknowledging";
            case MAINTENANCE -> "Maintenance";
            case MAINTENANCE_OVER -> "End of maintenance";
        };
    }

    static String way(@Nullable HostId from, @Nullable HostId to) {
        return (from == null ? "" : " from " + from) + (to == null ? "" : " to " + to);
    }

    private static Table steps(List<PlannedStep> steps) {
        Table table = new Table().numbers("STEP").column("NAME").column("HOST").column("WHAT IT DOES");
        for (int i = 0; i < steps.size(); i++) {
            PlannedStep step = steps.get(i);
            table.row(Cell.of(i + 1), Cell.of(step.name()), Cell.of(step.host()), Cell.of(step.sentence()));
        }
        return table;
    }

    /** @param force whether refused ones are overridden */
    static Table checks(List<CheckResult> checks, boolean force) {
        Table table = new Table().column("CHECK").column("RESULT").column("EVIDENCE");
        for (CheckResult check : checks) {
            table.row(Cell.of(check.id()), result(check, force), Cell.of(check.evidence()));
            if (!check.passed() && !check.remedy().isEmpty()) {
                table.row(Cell.of(""), Cell.of(""), new Cell("What to do: " + check.remedy(), Tone.STRONG));
            }
        }
        return table;
    }

    private static Cell result(CheckResult check, boolean force) {
        if (check.passed()) {
            return Cell.of("ok");
        }
        return switch (check.severity()) {
            case INFO -> new Cell("note", Tone.PLAIN);
            case WARN -> new Cell("warning", Tone.NOTICE);
            case REFUSE -> force ? new Cell("overridden", Tone.BAD) : new Cell("REFUSED", Tone.BAD);
            case FATAL -> new Cell("IMPOSSIBLE", Tone.BAD);
        };
    }
}
