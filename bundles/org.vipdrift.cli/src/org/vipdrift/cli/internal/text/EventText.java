package org.vipdrift.cli.internal.text;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.HostEvent;
import org.vipdrift.control.Story;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Printable;

/** What agents wrote down as a table, and the takeovers among it in sentences. */
public final class EventText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");
    private static final Set<String> BAD = Set.of("fault", "alarm", "defended");
    private static final int INDENT = 4;

    private EventText() {
    }

    public static List<String> lines(List<HostEvent> events, List<Story> stories, Ink ink, ZoneId zone) {
        Table table = new Table().column("TIME").column("HOST").column("GROUP").column("WHAT").column("SENTENCE");
        events.forEach(event -> table.row(Cell.of(time(event, zone)), Cell.of(event.host()), group(event),
                what(event), Cell.of(event.sentence())));
        List<String> lines = new ArrayList<>(table.lines(ink));
        for (Story story : stories) {
            lines.add("");
            lines.add(story.at().atZone(zone).format(TIME) + "  " + story.group() + "  "
                    + ink.paint(Tone.NOTICE, DriftText.host(story.from()).text() + " -> " + story.to()));
            Columns.wrap(Printable.clean(story.sentence()), ink.columns() - INDENT)
                    .forEach(part -> lines.add(" ".repeat(INDENT) + part));
        }
        return lines;
    }

    /** One event, in columns that suit short names. */
    public static String line(HostEvent event, Ink ink, ZoneId zone) {
        Cell what = what(event);
        String text = String.format("%-24s  %-8s  %-8s  ", time(event, zone), event.host(),
                group(event).text());
        return (text + ink.paint(what.tone(), String.format("%-9s", what.text())) + "  "
                + Printable.clean(event.sentence())).stripTrailing();
    }

    /** With a tilde where it is the host's own clock that nobody compared. */
    private static String time(HostEvent event, ZoneId zone) {
        return event.at().atZone(zone).format(TIME) + (event.within() == null ? "~" : "");
    }

    private static Cell group(HostEvent event) {
        @Nullable GroupId group = event.group();
        return group == null ? Cell.none() : Cell.of(group);
    }

    private static Cell what(HostEvent event) {
        boolean holds = event.what().equals("master") || event.what().equals("claimed");
        return new Cell(event.what(), BAD.contains(event.what()) ? Tone.BAD : holds ? Tone.GOOD : Tone.PLAIN);
    }
}
