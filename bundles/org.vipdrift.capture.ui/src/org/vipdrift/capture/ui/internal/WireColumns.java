package org.vipdrift.capture.ui.internal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Status;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.Wording;

/** The columns of the WireTruth. */
final class WireColumns {
    private static final Duration LONG_AGO = Duration.ofDays(Short.MAX_VALUE);

    private WireColumns() {
    }

    static List<Column<WireRow>> all(InstantSource clock) {
        return List.of(
                Column.<WireRow>of("vip", Messages.wireVip, 135, row -> Addresses.text(row.truth().vip().address()))
                        .sorted(Comparator.comparing(row -> row.truth().vip().address(), StationRow::compareAddresses))
                        .icon(row -> Icon.of(row.truth().coarse())),
                Column.<WireRow>of("state", Messages.wireStateTitle, 250, WireRow::state).least(150)
                        .tone(row -> Tone.of(row.truth().coarse())),
                Column.<WireRow>of("mac", Messages.wireMac, 150, WireRow::mac).as(Look.CODE).tone(WireColumns::tone),
                Column.<WireRow>of("host", Messages.wireHost, 76, WireRow::owner).tone(WireColumns::tone),
                Column.<WireRow>of("since", Messages.wireSince, 112, WireRow::since).least(104)
                        .sortedBy(WireRow::sinceWhen).tone(row -> Tone.MUTED),
                Column.<WireRow>of("seen", Messages.wireSeen, 56, row -> row.age(clock.instant()).map(Wording::age)
                        .orElse("")).as(Look.NUMBER).tone(row -> Tone.MUTED)
                        .sortedBy(row -> row.age(clock.instant()).orElse(LONG_AGO)),
                Column.<WireRow>of("observers", Messages.wireObservers, 190, WireRow::observers).least(90),
                Column.<WireRow>of("group", Messages.wireGroup, 80, row -> row.truth().group().name()).least(60)
                        .tone(row -> Tone.MUTED));
    }

    /** What is not known any more is no fact. */
    private static Tone tone(WireRow row) {
        return row.truth().coarse() == Status.State.UNKNOWN ? Tone.MUTED : Tone.PLAIN;
    }
}
