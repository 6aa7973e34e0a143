package org.vipdrift.cli.internal.text;

import java.util.List;
import java.util.Locale;
import org.vipdrift.control.Adoption.Adopted;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.SelfTest;
import org.vipdrift.core.HostId;

/** What came of looking at agents: a row for each thing tried, or for each host. */
public final class LookText {
    private LookText() {
    }

    public static List<String> selfTests(List<List<Cell>> rows, Ink ink) {
        Table table = new Table().column("HOST").column("TRIED").column("RESULT").numbers("MS")
                .column("WHAT WAS FOUND");
        rows.forEach(row -> table.row(row.toArray(Cell[]::new)));
        return table.lines(ink);
    }

    public static List<List<Cell>> rows(SelfTest test) {
        return test.checks().stream()
                .map(check -> List.of(Cell.of(test.host()), Cell.of(check.name()), result(check.passed()),
                        Cell.of(String.format(Locale.ROOT, "%.1f", check.millis())), Cell.of(check.sentence())))
                .toList();
    }

    public static List<List<Cell>> noRows(HostId host, ControlException.Reason reason, String sentence) {
        return List.of(List.of(Cell.of(host), Cell.none(), result(false), Cell.none(), Cell.of(sentence)));
    }

    private static Cell result(boolean passed) {
        return passed ? Cell.of("passed") : new Cell("failed", Tone.BAD);
    }

    public static List<String> adopted(Adopted adopted, Ink ink) {
        Table table = new Table().column("HOST").column("AGENT").column("WHAT WAS FOUND");
        adopted.hosts().forEach(found -> table.row(Cell.of(found.host()),
                found.adopted() ? Cell.of("adopted") : new Cell("not usable", Tone.BAD), Cell.of(found.sentence())));
        return table.lines(ink);
    }
}
