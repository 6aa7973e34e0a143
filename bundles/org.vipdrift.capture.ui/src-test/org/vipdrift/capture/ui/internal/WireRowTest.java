package org.vipdrift.capture.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.WireTruth.State;
import org.vipdrift.control.Answerer;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.control.VipTruth;
import org.vipdrift.control.Witness;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Status;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.ui.common.Icon;

class WireRowTest {
    private static final Instant T = Instant.parse("2023-11-14T22:13:20Z");
    private static final Vip VIP = Vip.parse("198.51.100.100/24");
    private static final MacAddress M1 = MacAddress.parse("02:00:5e:10:00:01");
    private static final MacAddress OTHER = MacAddress.parse("02:00:5e:10:00:66");
    private static final StatusSnapshot SNAPSHOT = new StatusSnapshot(T, List.of(host()), List.of());

    @Test
    void oneThatAnswersIsOneLine() {
        WireRow row = rows(truth(State.SINGLE_EXPECTED, true, answerer(M1, true))).getFirst();
        assertEquals("single(expected)  \u2014  the holder alone", row.state());
        assertEquals(List.of(M1.toString(), "h1", "h2, capture on eth0"), List.of(row.mac(), row.owner(),
                row.observers()));
        assertEquals(Moments.whole(T), row.since());
        assertEquals(Optional.of(Duration.ofSeconds(4)), row.age(T.plusSeconds(9)));
        assertTrue(row.isOverheard());
    }

    @Test
    void ofTwoThatAnswerEachHasALine() {
        List<WireRow> rows = rows(truth(State.MULTIPLE, true, answerer(M1, false), answerer(OTHER, true)));
        assertEquals(List.of("h1", "stranger"), rows.stream().map(WireRow::owner).toList());
        assertEquals("multiple  \u2014  2 MACs answer", rows.getFirst().state());
        assertEquals("before " + Moments.whole(T), rows.getFirst().since());
        assertFalse(rows.getFirst().key().equals(rows.getLast().key()));
    }

    @Test
    void silenceSaysSinceWhenAndWhoAskedInVain() {
        VipTruth silent = new VipTruth(new GroupId("web"), VIP, State.SILENT, true, false, List.of(), Optional.of(T),
                List.of("h2", "h3"));
        WireRow row = rows(silent).getFirst();
        assertEquals("silent  \u2014  nobody answers", row.state());
        assertEquals(List.of("", Moments.whole(T), "asked by h2, h3"), List.of(row.mac(), row.since(),
                row.observers()));
        assertEquals(Status.State.PROBLEM, silent.coarse());
    }

    @Test
    void whatIsNotHeldShallBeSilent() {
        VipTruth silent = new VipTruth(new GroupId("web"), VIP, State.SILENT, false, false, List.of(), Optional.of(T),
                List.of("h2"));
        assertEquals("silent  \u2014  not placed", rows(silent).getFirst().state());
        assertEquals(Status.State.NOTICE, silent.coarse());
        assertEquals("single(unexpected)  \u2014  nobody should",
                rows(truth(State.SINGLE_UNEXPECTED, false, answerer(OTHER, true))).getFirst().state());
    }

    @Test
    void theUnknownTellsWhoWasSeenLastIfAnybody() {
        assertEquals("unknown  \u2014  seen last",
                rows(truth(State.UNKNOWN, true, answerer(M1, true))).getFirst().state());
        assertEquals("unknown  \u2014  heard, not checked yet",
                rows(new VipTruth(new GroupId("web"), VIP, State.UNKNOWN,
                        true, true, List.of(answerer(OTHER, true)), Optional.empty(), List.of())).getFirst().state());
        assertEquals("unknown  \u2014  nobody has seen it", rows(truth(State.UNKNOWN, true)).getFirst().state());
    }

    @Test
    void everyStateHasAnIconOfItsOwnKind() {
        List<Icon> icons = Arrays.stream(State.values())
                .map(state -> WireColumns.all(() -> T).getFirst().icon()
                        .apply(rows(truth(state, true)).getFirst()).orElseThrow())
                .toList();
        assertEquals(List.of(Icon.STATE_OK, Icon.STATE_PROBLEM, Icon.STATE_PROBLEM, Icon.STATE_PROBLEM,
                Icon.STATE_UNKNOWN), icons);
    }

    private static List<WireRow> rows(VipTruth truth) {
        return WireRow.of(truth, SNAPSHOT).toList();
    }

    private static VipTruth truth(State state, boolean held, Answerer... answerers) {
        return new VipTruth(new GroupId("web"), VIP, state, held, state != State.UNKNOWN, List.of(answerers),
                Optional.empty(),
                List.of());
    }

    private static Answerer answerer(MacAddress mac, boolean begun) {
        return new Answerer(mac, T, begun, T.plusSeconds(5),
                List.of(new Witness("h2", false, T), new Witness("eth0", true, T.plusSeconds(5))));
    }

    private static HostStatus host() {
        Status ok = new Status(Status.State.OK, "", "");
        InterfaceFacts link = new InterfaceFacts("eth0", 2, M1, true, true, 1500, List.of());
        return new HostStatus(new Host(new HostId("h1"), "198.51.100.1", 22, "root", new Identity.Automatic()),
                AgentState.ATTACHED, ok, new HostFacts("h1", "0.1.0", List.of(), "boot", 0, 0, List.of(link), List.of(),
                        List.of(), Map.of(), List.of(), List.of()),
                T, List.of());
    }
}
