package org.vipdrift.capture.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vipdrift.capture.FieldCatalog;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldType;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.colour.ColourRule;
import org.vipdrift.capture.ui.internal.model.ColumnChoice;
import org.vipdrift.capture.ui.internal.model.FieldText;
import org.vipdrift.capture.ui.internal.model.PacketLine;
import org.vipdrift.capture.ui.internal.model.PacketRow;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Tone;

/** The columns of the packet list. */
final class PacketColumns {
    private static final String MARK = "\u25c6";
    private static final String COMMENTED = "\u270e";

    private static final int LETTER = 10;
    private static final int WIDEST_TITLE = 300;

    private PacketColumns() {
    }

    /** @param colours name the rule that gives a packet its colour, so that colour alone says nothing */
    static List<Column<PacketLine>> of(ColumnChoice choice, PacketColours colours) {
        return choice.ids().stream().map(id -> one(id, colours)).toList();
    }

    private static Column<PacketLine> one(String id, PacketColours colours) {
        return switch (id) {
            case "mark" -> Column.<PacketLine>of(id, "", 44, PacketColumns::signs)
                    .optionalIcon(line -> icon(line.packet().severity())).tone(line -> Tone.ACCENT);
            case "number" -> column(id, 64, row -> Long.toString(row.number())).as(Look.NUMBER)
                    .tone(line -> Tone.MUTED);
            case "time" -> Column.<PacketLine>of(id, title(id), 138, PacketLine::time).as(Look.CODE);
            case "source" -> column(id, 184, row -> row.summary().source());
            case "destination" -> column(id, 184, row -> row.summary().destination());
            case "protocol" -> column(id, 82, row -> row.summary().protocol());
            case "length" -> column(id, 64, row -> Integer.toString(row.frame().originalLength())).as(Look.NUMBER);
            case "rule" -> column(id, 190, row -> colours.rule(row).map(ColourRule::name).orElse("")).least(110)
                    .tone(line -> Tone.MUTED);
            case "comment" -> Column.<PacketLine>of(id, title(id), 220, PacketLine::comment).least(110)
                    .tone(line -> Tone.ACCENT);
            case "info" -> column(id, 560, PacketRow::info).least(300).tone(PacketColumns::tone);
            default -> field(id);
        };
    }

    private static Column<PacketLine> field(String id) {
        String name = ColumnChoice.field(id);
        FieldText text = new FieldText(name);
        Column<PacketLine> column = column(id, width(name), text::of);
        return FieldCatalog.named(name).map(FieldInfo::type).filter(FieldType.NUMBER::equals).isPresent()
                ? column.as(Look.NUMBER)
                : column;
    }

    /** Wide enough for the values and the title. */
    private static int width(String field) {
        int values = FieldCatalog.named(field).map(FieldInfo::type).map(type -> switch (type) {
            case NUMBER, FLAG -> 90;
            case MAC, IPV4, TIME -> 140;
            case PROTOCOL, IPV6, OCTETS, TEXT -> 190;
        }).orElse(90);
        return Math.max(values, Math.min(WIDEST_TITLE, field.length() * LETTER));
    }

    /** What a column is called: that of a field by the field's name. */
    static String title(String id) {
        return switch (id) {
            case "mark" -> Messages.columnMark;
            case "number" -> Messages.columnNumber;
            case "time" -> Messages.columnTime;
            case "source" -> Messages.columnSource;
            case "destination" -> Messages.columnDestination;
            case "protocol" -> Messages.columnProtocol;
            case "length" -> Messages.columnLength;
            case "rule" -> Messages.columnRule;
            case "info" -> Messages.columnInfo;
            case "comment" -> Messages.columnComment;
            default -> ColumnChoice.field(id);
        };
    }

    /** What a column shows, in a few words; of a field Wireshark's. */
    static String meaning(String id) {
        return switch (id) {
            case "mark" -> Messages.meaningMark;
            case "number" -> Messages.meaningNumber;
            case "time" -> Messages.meaningTime;
            case "source" -> Messages.meaningSource;
            case "destination" -> Messages.meaningDestination;
            case "protocol" -> Messages.meaningProtocol;
            case "length" -> Messages.meaningLength;
            case "rule" -> Messages.meaningRule;
            case "info" -> Messages.meaningInfo;
            case "comment" -> Messages.meaningComment;
            default -> FieldCatalog.named(ColumnChoice.field(id)).map(FieldInfo::description).orElse("");
        };
    }

    private static Column<PacketLine> column(String id, int width, Function<PacketRow, String> text) {
        return Column.of(id, title(id), width, line -> text.apply(line.packet()));
    }

    private static String signs(PacketLine line) {
        return (line.marked() ? MARK : "") + (line.comment().isEmpty() ? "" : COMMENTED);
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
