package org.vipdrift.capture.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.colour.ColourRule;
import org.vipdrift.capture.ui.internal.model.PacketLine;
import org.vipdrift.capture.ui.internal.model.PacketRow;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Tone;

/** The columns of the packet list. */
final class PacketColumns {
    private static final String MARK = "\u25c6";

    private PacketColumns() {
    }

    /** @param colours name the rule that gives a packet its colour, so that colour alone says nothing */
    static List<Column<PacketLine>> all(PacketColours colours) {
        return List.of(
                Column.<PacketLine>of("mark", "", 44, line -> line.marked() ? MARK : "")
                        .optionalIcon(line -> icon(line.packet().severity())).tone(line -> Tone.ACCENT),
                column("number", Messages.columnNumber, 64, row -> Long.toString(row.number())).as(Look.NUMBER)
                        .tone(line -> Tone.MUTED),
                Column.<PacketLine>of("time", Messages.columnTime, 138, PacketLine::time).as(Look.CODE),
                column("source", Messages.columnSource, 184, row -> row.summary().source()),
                column("destination", Messages.columnDestination, 184, row -> row.summary().destination()),
                column("protocol", Messages.columnProtocol, 82, row -> row.summary().protocol()),
                column("length", Messages.columnLength, 64, row -> Integer.toString(row.frame().originalLength()))
                        .as(Look.NUMBER),
                column("rule", Messages.columnRule, 190, row -> colours.rule(row).map(ColourRule::name).orElse(""))
                        .least(110)
                        .tone(line -> Tone.MUTED),
                column("info", Messages.columnInfo, 560, PacketRow::info).least(300).tone(PacketColumns::tone));
    }

    private static Column<PacketLine> column(String id, String title, int width, Function<PacketRow, String> text) {
        return Column.of(id, title, width, line -> text.apply(line.packet()));
    }

    static Optional<Icon> icon(Severity severity) {
        return switch (severity) {
            case NONE, NOTE -> Optional.empty();
            case WARNING -> Optional.of(Icon.CHECK_WARNING);
            case ERROR -> Optional.of(Icon.CHECK_FAILED);
        };
    }

    private static Tone tone(PacketLine line) {
        return line.packet().severity() == Severity.ERROR ? Tone.TROUBLE : Tone.PLAIN;
    }
}
