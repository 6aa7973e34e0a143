package org.vipdrift.capture.ui.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.StationChange;
import org.vipdrift.core.Addresses;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Tone;

/** The columns of the station table and of the list of changes. */
final class StationColumns {
    private StationColumns() {
    }

    static List<Column<StationRow>> stations() {
        return List.of(
                Column.<StationRow>of("ip", Messages.stationIp, 125, row -> Addresses.text(row.ip()))
                        .sorted(Comparator.comparing(StationRow::ip, StationRow::compareAddresses))
                        .optionalIcon(StationColumns::icon),
                Column.<StationRow>of("mac", Messages.stationMac, 145, row -> row.station().mac().toString())
                        .as(Look.CODE),
                Column.<StationRow>of("change", Messages.stationChange, 266, StationColumns::lastChange).least(90)
                        .sorted(Comparator.comparing(row -> row.lastChange().map(StationChange::at)
                                .orElse(Instant.EPOCH))),
                Column.<StationRow>of("changes", Messages.stationChanges, 72, row -> count(row.changes()))
                        .as(Look.NUMBER).sorted(Comparator.comparingLong(StationRow::changes)),
                Column.<StationRow>of("vendor", Messages.stationVendor, 150, StationRow::vendor).yielding(56)
                        .tone(row -> Tone.MUTED),
                Column.<StationRow>of("packets", Messages.stationPackets, 66, row -> count(row.station().count()))
                        .as(Look.NUMBER).sorted(Comparator.comparingLong(row -> row.station().count())),
                Column.<StationRow>of("first", Messages.stationFirst, 84, row -> time(row.station().firstSeen()))
                        .sorted(Comparator.comparing(row -> row.station().firstSeen())).tone(row -> Tone.MUTED),
                Column.<StationRow>of("last", Messages.stationLast, 84, row -> time(row.station().lastSeen()))
                        .sorted(Comparator.comparing(row -> row.station().lastSeen())).tone(row -> Tone.MUTED));
    }

    static List<Column<ChangeRow>> changes() {
        return List.of(
                Column.<ChangeRow>of("when", Messages.changeWhen, 82, row -> time(row.change().at()))
                        .sorted(Comparator.comparing(row -> row.change().at())).tone(row -> Tone.MUTED),
                Column.<ChangeRow>of("what", Messages.changeWhat, 177, row -> row.change().kind().words())
                        .tone(StationColumns::tone),
                Column.<ChangeRow>of("where", Messages.changeWhere, 396, ChangeRow::text).least(200)
                        .tone(StationColumns::tone));
    }

    private static String lastChange(StationRow row) {
        return row.lastChange().map(change -> change.before().map(mac -> mac + " -> ").orElse("") + change.now())
                .orElse("");
    }

    private static Optional<Icon> icon(StationRow row) {
        return row.isStriking() ? Optional.of(Icon.STATE_NOTICE) : Optional.empty();
    }

    private static Tone tone(ChangeRow row) {
        return row.isStriking() ? Tone.PLAIN : Tone.MUTED;
    }

    private static String count(long number) {
        return number == 0 ? "" : Long.toString(number);
    }

    private static String time(Instant at) {
        return Moments.brief(at);
    }
}
