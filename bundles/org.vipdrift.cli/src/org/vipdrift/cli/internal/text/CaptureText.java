package org.vipdrift.cli.internal.text;

import java.net.Inet6Address;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.vipdrift.capture.Station;
import org.vipdrift.capture.StationChange;
import org.vipdrift.capture.Vendors;
import org.vipdrift.capture.drift.Takeover;
import org.vipdrift.core.Addresses;

/** What a capture means, as tables; times in the given zone. */
public final class CaptureText {
    private static final DateTimeFormatter FINE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private CaptureText() {
    }

    /** In the order of time. */
    public static List<String> drifts(List<Takeover> takeovers, Ink ink, ZoneId zone) {
        Table table = new Table().column("TIME").column("VIP OR VRID").column("FROM").column("TO").numbers("SILENCE MS")
                .numbers("ANNOUNCED").numbers("ANSWERED MS").column("REMARK");
        takeovers.stream().sorted(Comparator.comparing(Takeover::at)).forEach(drift -> table.row(
                time(drift.at(), zone, FINE), Cell.of(drift.subject().text()), Cell.of(drift.from().text()),
                Cell.of(drift.to().text()), Cell.of(Amounts.number(drift.silence().toNanos() / 1e6)),
                drift.announcements() == 0 ? Cell.none() : Cell.of(drift.announcements()), answered(drift),
                remark(drift)));
        return table.lines(ink);
    }

    private static Cell answered(Takeover drift) {
        return drift.firstAnswer().map(at -> java.time.Duration.between(drift.at(), at).toNanos() / 1e6)
                .map(Amounts::number).map(Cell::of).orElse(Cell.none());
    }

    private static Cell remark(Takeover drift) {
        return drift.contested() ? new Cell("both were heard", Tone.BAD)
                : Cell.of(drift.resigned() ? "the old one resigned" : "");
    }

    /** In the order of addresses. */
    public static List<String> stations(List<Station> stations, Vendors vendors, Ink ink, ZoneId zone) {
        Table table = new Table().column("IP").column("MAC").column("VENDOR").column("FIRST SEEN").column("LAST SEEN")
                .numbers("PACKETS").column("LAST CHANGE");
        stations.stream().sorted(CaptureText::byAddress).forEach(station -> table.row(
                Cell.of(Addresses.text(station.ip())), Cell.of(station.mac()), Cell.of(vendors.of(station.mac())),
                time(station.firstSeen(), zone, SECONDS), time(station.lastSeen(), zone, SECONDS),
                Cell.of(station.count()), change(station)));
        return table.lines(ink);
    }

    /** Where vendors' names are from: "Vendors: packed table of 2022-08-27 (IEEE)." */
    public static String vendors(Vendors.Source from) {
        String date = from.date().map(day -> " of " + day).orElse("");
        return "Vendors: " + (from.packed() ? "packed table" + date + " (" + from.name() + ")" : from.name() + date)
                + ".";
    }

    private static int byAddress(Station one, Station other) {
        int family = Boolean.compare(one.ip() instanceof Inet6Address, other.ip() instanceof Inet6Address);
        return family != 0 ? family : Arrays.compareUnsigned(one.ip().getAddress(), other.ip().getAddress());
    }

    private static Cell change(Station station) {
        return station.changes().stream().findFirst().filter(change -> !change.isNewStation())
                .map(StationChange::kind).map(kind -> new Cell(kind.words(), Tone.NOTICE)).orElse(Cell.none());
    }

    private static Cell time(Instant at, ZoneId zone, DateTimeFormatter form) {
        return Cell.of(at.atZone(zone).format(form));
    }
}
