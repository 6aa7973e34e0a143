package org.vipdrift.capture.ui.internal;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vipdrift.capture.drift.Subject;
import org.vipdrift.capture.drift.Takeover;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.Wording;

/** The columns of the takeovers. */
final class TakeoverColumns {
    private static final double NANOS = 1e6;
    private static final Duration LONG = Duration.ofMinutes(1);

    private TakeoverColumns() {
    }

    static List<Column<TakeoverRow>> all() {
        return List.of(
                of("time", Messages.takeoverTime, 195, row -> Moments.fine(row.takeover().at())).least(120)
                        .sortedBy(row -> row.takeover().at()).optionalIcon(TakeoverColumns::icon),
                of("subject", Messages.takeoverSubject, 125, row -> row.takeover().subject().text()).least(100)
                        .sorted(Comparator.comparing(TakeoverRow::takeover, TakeoverColumns::compareSubjects)),
                of("from", Messages.takeoverFrom, 155, row -> row.takeover().from().text()).least(140).as(Look.CODE),
                of("to", Messages.takeoverTo, 155, row -> row.takeover().to().text()).least(140).as(Look.CODE),
                of("silence", Messages.takeoverSilence, 80, row -> millis(row.takeover().silence())).as(Look.NUMBER)
                        .sortedBy(row -> row.takeover().silence()),
                of("announced", Messages.takeoverAnnounced, 96, row -> times(row.takeover().announcements()))
                        .as(Look.NUMBER).sortedBy(row -> row.takeover().announcements()),
                of("answer", Messages.takeoverAnswer, 110, row -> row.answeredAfter().map(after -> millis(after))
                        .orElse("")).as(Look.NUMBER).sortedBy(row -> row.answeredAfter().orElse(Duration.ZERO)),
                of("packet", Messages.notePacket, 66, row -> packet(row.takeover().packet())).as(Look.NUMBER)
                        .sortedBy(row -> row.takeover().packet()),
                of("remark", Messages.takeoverRemark, 320, TakeoverRow::remark).least(140)
                        .tone(TakeoverColumns::tone));
    }

    private static Column<TakeoverRow> of(String id, String title, int width, Function<TakeoverRow, String> text) {
        return Column.of(id, title, width, text);
    }

    /** Addresses in their order, then routers by name. */
    private static int compareSubjects(Takeover one, Takeover other) {
        if (one.subject() instanceof Subject.Address(var ip) && other.subject() instanceof Subject.Address(var next)) {
            return StationRow.compareAddresses(ip, next);
        }
        boolean router = one.subject() instanceof Subject.Router;
        boolean otherRouter = other.subject() instanceof Subject.Router;
        return router == otherRouter ? one.subject().text().compareTo(other.subject().text())
                : Boolean.compare(router, otherRouter);
    }

    private static Optional<Icon> icon(TakeoverRow row) {
        return row.takeover().contested() ? Optional.of(Icon.STATE_PROBLEM)
                : row.isStriking() ? Optional.of(Icon.STATE_NOTICE) : Optional.empty();
    }

    private static Tone tone(TakeoverRow row) {
        return row.takeover().contested() ? Tone.TROUBLE : Tone.MUTED;
    }

    private static String millis(Duration duration) {
        return duration.compareTo(LONG) < 0 ? Wording.millis(duration.toNanos() / NANOS) : Wording.age(duration);
    }

    private static String times(int number) {
        return number == 0 ? Messages.takeoverNever : number + "\u00d7";
    }

    static String packet(long number) {
        return number == 0 ? "" : Long.toString(number);
    }
}
