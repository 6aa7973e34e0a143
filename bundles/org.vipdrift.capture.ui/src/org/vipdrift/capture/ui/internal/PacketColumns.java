package org.vipdrift.capture.ui.internal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.ui.internal.model.PacketRow;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Tone;

/** The columns of the packet list. */
final class PacketColumns {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

    private PacketColumns() {
    }

    static List<Column<PacketRow>> all() {
        return List.of(
                Column.<PacketRow>of("mark", "", 28, row -> "").optionalIcon(row -> icon(row.severity())),
                Column.<PacketRow>of("number", Messages.columnNumber, 64, row -> Long.toString(row.number()))
                        .as(Look.NUMBER).tone(row -> Tone.MUTED),
                Column.<PacketRow>of("time", Messages.columnTime, 138, PacketColumns::time).as(Look.CODE),
                Column.<PacketRow>of("source", Messages.columnSource, 184, row -> row.summary().source()),
                Column.<PacketRow>of("destination", Messages.columnDestination, 184,
                        row -> row.summary().destination()),
                Column.<PacketRow>of("protocol", Messages.columnProtocol, 82, row -> row.summary().protocol()),
                Column.<PacketRow>of("length", Messages.columnLength, 64, PacketColumns::length).as(Look.NUMBER),
                Column.<PacketRow>of("info", Messages.columnInfo, 560, PacketRow::info)
                        .tone(PacketColumns::tone));
    }

    private static String time(PacketRow row) {
        return TIME.format(row.frame().time().atZone(ZoneId.systemDefault()));
    }

    private static String length(PacketRow row) {
        return Integer.toString(row.frame().originalLength());
    }

    static Optional<Icon> icon(Severity severity) {
        return switch (severity) {
            case NONE, NOTE -> Optional.empty();
            case WARNING -> Optional.of(Icon.CHECK_WARNING);
            case ERROR -> Optional.of(Icon.CHECK_FAILED);
        };
    }

    private static Tone tone(PacketRow row) {
        return row.severity() == Severity.ERROR ? Tone.TROUBLE : Tone.PLAIN;
    }
}
