package org.vipdrift.capture.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.Station;
import org.vipdrift.capture.StationChange;
import org.vipdrift.capture.drift.Holder;
import org.vipdrift.capture.drift.Subject;
import org.vipdrift.capture.drift.Takeover;
import org.vipdrift.capture.expert.ExpertNote;
import org.vipdrift.control.OwnMove;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;
import org.vipdrift.ui.common.Icon;

/** What a move of our own is, is said and is no alarm. */
class MeaningRowsTest {
    private static final Instant T = Instant.parse("2023-11-14T22:13:20Z");
    private static final InetAddress IP = Addresses.parse("198.51.100.100");
    private static final InetAddress OTHER = Addresses.parse("198.51.100.99");
    private static final MacAddress M1 = MacAddress.parse("02:00:5e:10:00:01");
    private static final MacAddress M2 = MacAddress.parse("02:00:5e:10:00:02");
    private static final StationChange CHANGE = new StationChange(StationChange.Kind.CHANGED, IP, Optional.of(M1), M2,
            T, Optional.of(T));

    @Test
    void aTakeoverNobodyPlannedIsStriking() {
        TakeoverRow row = new TakeoverRow(takeover(false), Optional.empty());
        assertTrue(row.isStriking());
        assertEquals(Optional.of(Icon.STATE_NOTICE), icon(row));
        assertEquals("", row.remark());
        assertEquals(Optional.of(Duration.ofMillis(12)), row.answeredAfter());
    }

    @Test
    void aPlannedOneIsSaidAndNotStriking() {
        TakeoverRow row = new TakeoverRow(takeover(false), Optional.of(move(true, "done", true)));
        assertFalse(row.isStriking());
        assertEquals(Optional.empty(), icon(row));
        assertEquals("planned: web h1 -> h2, move of " + Moments.whole(T), row.remark());
    }

    @Test
    void aPlannedOneThatIsContestedIsStillStriking() {
        TakeoverRow row = new TakeoverRow(takeover(true), Optional.of(move(true, "done", true)));
        assertTrue(row.isStriking());
        assertEquals(Optional.of(Icon.STATE_PROBLEM), icon(row));
        assertTrue(row.remark().startsWith("both were heard in turn; planned: web"), row.remark());
    }

    @Test
    void anOutcomeThatIsUnknownIsSaidAndStriking() {
        TakeoverRow row = new TakeoverRow(takeover(false), Optional.of(move(false, "unknown", false)));
        assertTrue(row.isStriking());
        assertEquals("ours: web h1 -> h2, failover of " + Moments.whole(T) + " (unknown)", row.remark());
    }

    @Test
    void aPlannedChangeOfAStationIsSaidAndNotStriking() {
        assertTrue(new ChangeRow(CHANGE, Optional.empty()).isStriking());
        ChangeRow planned = new ChangeRow(CHANGE, Optional.of(move(true, "done", true)));
        assertFalse(planned.isStriking());
        assertTrue(planned.text().contains("  planned: web h1 -> h2"), planned.text());
        assertTrue(planned.text().startsWith(CHANGE.text()), planned.text());
        Station station = new Station(IP, List.of(M2, M1), T, T, 2, List.of(CHANGE));
        assertTrue(new StationRow(station, "", Optional.empty()).isStriking());
        assertFalse(new StationRow(station, "", planned.move()).isStriking());
    }

    @Test
    void aVirtualRouterThatWentWithAMoveOfOursIsAnnotatedByItsAddresses() {
        Subject.Router router = new Subject.Router(Subject.Protocol.VRRP, false, 0, 51);
        Takeover went = new Takeover(router, T, 7, Holder.of(M1), Holder.of(M2), Duration.ofMillis(3), false, false, 0,
                List.of(), Optional.empty(), List.of(OTHER, IP));
        OwnMove own = move(true, "done", true);
        TakeoverRow row = TakeoverRow.of(went,
                (ip, mac, when) -> Optional.of(own).filter(m -> m.explains(ip, mac, when)));
        assertFalse(row.isStriking());
        assertTrue(row.remark().startsWith("planned: web h1 -> h2"), row.remark());
        Takeover another = new Takeover(router, T, 7, Holder.of(M1), Holder.of(M2), Duration.ofMillis(3), false, false,
                0,
                List.of(), Optional.empty(), List.of(OTHER));
        assertTrue(TakeoverRow.of(another, (ip, mac, when) -> Optional.of(own).filter(m -> m.explains(ip, mac, when)))
                .isStriking());
    }

    @Test
    void everyKindOfRemarkHasAGroup() {
        assertTrue(Arrays.stream(ExpertNote.Kind.values()).noneMatch(kind -> NoteColumns.group(kind).isBlank()));
    }

    private static Optional<Icon> icon(TakeoverRow row) {
        return TakeoverColumns.all().getFirst().icon().apply(row);
    }

    private static Takeover takeover(boolean contested) {
        return new Takeover(new Subject.Address(IP), T, 7, Holder.of(M1), Holder.of(M2), Duration.ofMillis(3), false,
                contested, 2, List.of(T), Optional.of(T.plusMillis(12)), List.of());
    }

    private static OwnMove move(boolean planned, String outcome, boolean settled) {
        return new OwnMove("web", planned ? "switchover" : "failover", planned, outcome, settled, "h1", "h2", T, T,
                Map.of(IP, Set.of(M2)));
    }
}
