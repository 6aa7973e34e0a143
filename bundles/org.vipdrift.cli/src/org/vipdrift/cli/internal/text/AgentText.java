package org.vipdrift.cli.internal.text;

import java.util.List;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.HostId;
import org.vipdrift.deploy.AgentStatus;
import org.vipdrift.deploy.DeployReport;

/** What happened to agents, and how they are, one row per host. */
public final class AgentText {
    private AgentText() {
    }

    public static List<String> reports(List<List<Cell>> rows, Ink ink) {
        return lines(new Table().column("HOST").column("OUTCOME").column("WHAT HAPPENED"), rows, ink);
    }

    public static List<Cell> row(DeployReport report) {
        Tone tone = switch (report.outcome()) {
            case DONE, UNCHANGED -> Tone.PLAIN;
            case ROLLED_BACK, SKIPPED -> Tone.NOTICE;
            case REFUSED, FAILED -> Tone.BAD;
        };
        return List.of(Cell.of(report.host()), new Cell(report.outcome().word(), tone), Cell.of(report.sentence()));
    }

    public static List<Cell> failure(HostId host, ControlException.Reason reason, String sentence) {
        return List.of(Cell.of(host), new Cell("failed", Tone.BAD), Cell.of(sentence));
    }

    public static List<String> statuses(List<List<Cell>> rows, Ink ink) {
        return lines(new Table().column("HOST").column("AGENT").column("VERSION").column("HOW IT IS"), rows, ink);
    }

    public static List<Cell> row(HostId host, AgentStatus status) {
        Tone tone = switch (status.state()) {
            case RUNNING -> Tone.PLAIN;
            case ABSENT -> Tone.NOTICE;
            case STOPPED, DAMAGED -> Tone.BAD;
        };
        return List.of(Cell.of(host), new Cell(status.state().word(), tone),
                status.version().isEmpty() ? Cell.none() : Cell.of(status.version()), Cell.of(status.sentence()));
    }

    public static List<Cell> noStatus(HostId host, ControlException.Reason reason, String sentence) {
        return List.of(Cell.of(host), new Cell("unknown", Tone.BAD), Cell.none(), Cell.of(sentence));
    }

    private static List<String> lines(Table table, List<List<Cell>> rows, Ink ink) {
        rows.forEach(row -> table.row(row.toArray(Cell[]::new)));
        return table.lines(ink);
    }
}
