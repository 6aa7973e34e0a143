package org.vipdrift.capture.ui.internal;

import java.util.List;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.expert.ExpertNote;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Tone;

/** The columns of the expert notes. */
final class NoteColumns {
    private NoteColumns() {
    }

    static List<Column<NoteRow>> all() {
        return List.of(
                Column.<NoteRow>of("severity", Messages.noteSeverity, 95, note -> word(note.severity()))
                        .sortedBy(NoteRow::severity).icon(note -> icon(note.severity())),
                Column.<NoteRow>of("group", Messages.noteGroup, 115, note -> group(note.group().first().kind())),
                Column.<NoteRow>of("summary", Messages.noteSummary, 470, note -> note.group().first().sentence())
                        .least(200)
                        .tone(note -> note.severity() == Severity.ERROR ? Tone.TROUBLE : Tone.PLAIN),
                Column.<NoteRow>of("packet", Messages.notePacket, 66,
                        note -> TakeoverColumns.packet(note.packet())).as(Look.NUMBER).sortedBy(NoteRow::packet),
                Column.<NoteRow>of("count", Messages.noteCount, 60, note -> Long.toString(note.count()))
                        .as(Look.NUMBER).sortedBy(NoteRow::count),
                Column.<NoteRow>of("advice", Messages.noteAdvice, 400, note -> note.advice()).least(120)
                        .tone(note -> Tone.MUTED));
    }

    static String word(Severity severity) {
        return switch (severity) {
            case NONE -> "";
            case NOTE -> Messages.severityNote;
            case WARNING -> Messages.severityWarning;
            case ERROR -> Messages.severityError;
        };
    }

    private static Icon icon(Severity severity) {
        return switch (severity) {
            case NONE, NOTE -> Icon.CHECK_INFO;
            case WARNING -> Icon.CHECK_WARNING;
            case ERROR -> Icon.CHECK_FAILED;
        };
    }

    /** What a remark is about. */
    static String group(ExpertNote.Kind kind) {
        return switch (kind) {
            case TWO_ANSWERERS, NO_ANNOUNCEMENT, ADDRESS_CONFLICT -> Messages.groupAddress;
            case ARP_STORM, FOREIGN_SOURCE, BOGON, IP_BROADCAST, ETHERNET_BROADCAST -> Messages.groupArp;
            case OVERRIDE -> Messages.groupNdp;
            case DUPLICATE_ROUTER_ID, TWO_MASTERS, ADVERT_INTERVAL -> Messages.groupRouter;
            case MALFORMED -> Messages.groupMalformed;
            case CHECKSUM -> Messages.groupChecksum;
            case STRANGE -> Messages.groupProtocol;
        };
    }
}
