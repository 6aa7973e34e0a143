package org.vipdrift.cli.internal.text;

import java.util.List;
import java.util.stream.Collectors;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.exchange.Difference;
import org.vipdrift.inventory.exchange.FieldChange;
import org.vipdrift.inventory.exchange.HostDifference;
import org.vipdrift.inventory.exchange.HostDifference.Kind;

/** What an import changes, a host a line; those that stay as they are only counted. */
public final class DifferenceText {
    private DifferenceText() {
    }

    public static List<String> lines(Difference difference, Ink ink) {
        Table table = new Table().column("HOST").column("WHAT").column("VALUES");
        List<HostDifference> shown = difference.hosts().stream().filter(host -> host.kind() != Kind.UNCHANGED).toList();
        shown.forEach(host -> table.row(Cell.of(host.id()), kind(host.kind()), Cell.of(values(host))));
        return shown.isEmpty() ? List.of() : table.lines(ink);
    }

    private static Cell kind(Kind kind) {
        return switch (kind) {
            case NEW -> new Cell("new", Tone.GOOD);
            case CHANGED -> new Cell("changed", Tone.PLAIN);
            case UNCHANGED -> new Cell("unchanged", Tone.QUIET);
            case REFUSED -> new Cell("left out", Tone.BAD);
        };
    }

    private static String values(HostDifference host) {
        return host.kind() == Kind.REFUSED ? host.sentence()
                : host.fields().stream().map(field -> words(field, host.kind())).collect(Collectors.joining(", "));
    }

    private static String words(FieldChange field, Kind kind) {
        String after = Printable.oneLine(field.after().isEmpty() ? "nothing" : field.after(), 60);
        return field.key().word() + " " + (kind == Kind.NEW ? after
                : (field.before().isEmpty() ? "" : Printable.oneLine(field.before(), 60) + " -> ") + after);
    }

    /** "2 hosts are new, 1 is changed, 3 stay as they are, 0 are left out; ..." */
    public static String summary(Difference difference, boolean dry) {
        return (dry ? "Would be: " : "") + difference.count(Kind.NEW) + " new, " + difference.count(Kind.CHANGED)
                + " changed, " + difference.count(Kind.UNCHANGED) + " unchanged, " + difference.count(Kind.REFUSED)
                + " left out; " + difference.onlyHere().size() + " only in the inventory.";
    }
}
