package org.vipdrift.cli.internal.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.WitnessedTakeover;

/** How a move went: the verdict, the wire, the timeline; and many of them as a table. */
public final class DriftText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private static final int INDENT = 4;

    private DriftText() {
    }

    public static List<String> result(Drift drift, Ink ink, int columns, Instant now) {
        List<String> lines = new ArrayList<>(Timeline.lines(drift, ink, columns));
        if (!lines.isEmpty()) {
            lines.add("");
        }
        drift.wire().forEach(truth -> {
            Cell cell = WireWords.cell(truth, now);
            lines.add(truth.vip() + "  " + ink.paint(cell.tone(), cell.text()));
        });
        drift.telling().forEach(takeover -> lines.add(heard(takeover, ink)));
        lines.add(ink.paint(tone(drift.outcome()), drift.outcome().word() + ":") + " "
                + Printable.clean(drift.sentence()));
        return lines;
    }

    private static String heard(WitnessedTakeover takeover, Ink ink) {
        int announcements = takeover.announcements();
        String announced = announcements == 0 ? ""
                : ", announced " + (announcements == 1 ? "once" : announcements + " times");
        String answer = takeover.firstAnswerMillis().isEmpty() ? ""
                : ", first answer " + Amounts.millis(takeover.firstAnswerMillis().getAsDouble()) + " later";
        return takeover.observer() + " heard " + Addresses.text(takeover.vip()) + " go from " + takeover.from() + " to "
                + takeover.to() + announced + answer
                + (takeover.contested() ? ", " + ink.paint(Tone.BAD, "contested") : "");
    }

    static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case DONE -> Tone.GOOD;
            case ROLLED_BACK -> Tone.NOTICE;
            case REFUSED, FAILED, UNKNOWN -> Tone.BAD;
        };
    }

    /** One row per move, and below it what happened where it was not simply done; times in the given zone. */
    public static List<String> journal(List<Drift> drifts, Ink ink, ZoneId zone) {
        Table table = new Table().column("TIME").column("GROUP").column("KIND").column("FROM").column("TO")
                .column("OUTCOME").numbers("OUTAGE").column("WHO");
        drifts.forEach(drift -> table.row(Cell.of(drift.at().atZone(zone).format(TIME)), Cell.of(drift.group()),
                Cell.of(drift.kind().word()), host(drift.from()), host(drift.to()),
                new Cell(drift.outcome().word(), tone(drift.outcome())), outage(drift), Cell.of(drift.who())));
        List<String> rows = table.lines(ink.withoutEnd());
        List<String> lines = new ArrayList<>(List.of(rows.getFirst()));
        for (int i = 0; i < drifts.size(); i++) {
            lines.add(rows.get(i + 1));
            story(drifts.get(i)).forEach(sentence -> Columns.wrap(Printable.clean(sentence), ink.columns() - INDENT)
                    .forEach(part -> lines.add(" ".repeat(INDENT) + part)));
        }
        return lines;
    }

    private static List<String> story(Drift drift) {
        List<String> story = new ArrayList<>();
        if (drift.outcome() != Outcome.DONE || drift.kind() == MoveKind.AUTOMATIC) {
            story.add(drift.sentence());
        }
        if (!drift.reason().isBlank()) {
            story.add("Reason given: " + drift.reason());
        }
        return story;
    }

    /** Of an automatic takeover it is known how long it was at most. */
    private static Cell outage(Drift drift) {
        String most = drift.kind() == MoveKind.AUTOMATIC ? "<= " : "";
        return drift.outageMillis().isPresent()
                ? Cell.of(most + Amounts.millis(drift.outageMillis().getAsDouble()))
                : Cell.none();
    }

    static Cell host(@Nullable HostId host) {
        return host == null ? Cell.none() : Cell.of(host);
    }
}
