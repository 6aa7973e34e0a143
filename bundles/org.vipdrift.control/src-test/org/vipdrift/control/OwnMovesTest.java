package org.vipdrift.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Listeners;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Subscription;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.Journal;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.StepReport;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryChange;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** web moves from h1 to h2 at T, which takes a second. */
class OwnMovesTest {
    private static final Instant T = Instant.parse("2026-11-22T04:23:13Z");
    private static final InetAddress IP = Addresses.parse("198.51.100.100");
    private static final MacAddress M1 = MacAddress.parse("02:00:5e:10:00:01");
    private static final MacAddress M2 = MacAddress.parse("02:00:5e:10:00:02");
    private static final HostId H1 = new HostId("h1");
    private static final HostId H2 = new HostId("h2");
    private static final GroupId WEB = new GroupId("web");
    private final List<Drift> drifts = new ArrayList<>();
    private final Listeners<Drift> listeners = new Listeners<>();

    @Test
    void explainsThatTheNewHolderIsHeard() {
        drifts.add(move(MoveKind.SWITCHOVER, Outcome.DONE, H1, H2, M2));
        OwnMove move = moves().explaining(IP, M2, T.plusMillis(400)).orElseThrow();
        assertEquals("web", move.group());
        assertEquals("h1", move.from());
        assertEquals("h2", move.to());
        assertEquals(T, move.at());
        assertTrue(move.planned() && move.settled());
    }

    @Test
    void doesNotExplainThatTheOldHolderIsHeardAgain() {
        drifts.add(move(MoveKind.SWITCHOVER, Outcome.DONE, H1, H2, M2));
        assertEquals(Optional.empty(), moves().explaining(IP, M1, T.plusSeconds(3)));
    }

    @Test
    void explainsNothingFarFromItsTimeOrOfAnotherAddress() {
        drifts.add(move(MoveKind.SWITCHOVER, Outcome.DONE, H1, H2, M2));
        OwnMoves moves = moves();
        assertTrue(moves.explaining(IP, M2, T.minusSeconds(1)).isPresent());
        assertTrue(moves.explaining(IP, M2, T.plusSeconds(10)).isPresent());
        assertEquals(Optional.empty(), moves.explaining(IP, M2, T.minusSeconds(3)));
        assertEquals(Optional.empty(), moves.explaining(IP, M2, T.plusSeconds(12)));
        assertEquals(Optional.empty(), moves.explaining(Addresses.parse("198.51.100.101"), M2, T));
    }

    @Test
    void explainsWhatHappenedWhileNobodyListened() {
        drifts.add(move(MoveKind.SWITCHOVER, Outcome.DONE, H1, H2, M2));
        OwnMoves moves = moves();
        Instant morning = T.plusSeconds(30_000);
        assertEquals("h2", moves.explaining(IP, M2, T.minusSeconds(9000), morning).orElseThrow().to());
        assertEquals(Optional.empty(), moves.explaining(IP, M1, T.minusSeconds(9000), morning));
        assertEquals(Optional.empty(), moves.explaining(IP, M2, T.plusSeconds(9000), morning));
        drifts.add(later(move(MoveKind.SWITCHOVER, Outcome.DONE, H2, H1, M1), 60));
        assertEquals(Optional.empty(), moves().explaining(IP, M2, T.minusSeconds(9000), morning));
        assertEquals("h1", moves().explaining(IP, M1, T.minusSeconds(9000), morning).orElseThrow().to());
    }

    @Test
    void findsTheMoveThatFitsAmongTwoThatAreNear() {
        drifts.add(move(MoveKind.SWITCHOVER, Outcome.DONE, H1, H2, M2));
        drifts.add(later(move(MoveKind.SWITCHOVER, Outcome.DONE, H2, H1, M1), 5));
        assertEquals("h2", moves().explaining(IP, M2, T.plusSeconds(4)).orElseThrow().to());
        assertEquals("h1", moves().explaining(IP, M1, T.plusSeconds(6)).orElseThrow().to());
    }

    @Test
    void aMoveThatWasRolledBackExplainsBothWays() {
        drifts.add(move(MoveKind.SWITCHOVER, Outcome.ROLLED_BACK, H1, H2, M1));
        assertTrue(moves().explaining(IP, M1, T).orElseThrow().settled());
        assertTrue(moves().explaining(IP, M2, T).orElseThrow().settled());
    }

    @Test
    void anOutcomeThatIsUnknownIsNotSettledAndAFailoverNotPlanned() {
        drifts.add(move(MoveKind.FAILOVER, Outcome.UNKNOWN, H1, H2));
        OwnMove move = moves().explaining(IP, M2, T).orElseThrow();
        assertFalse(move.settled());
        assertFalse(move.planned());
        assertEquals("unknown", move.outcome());
    }

    @Test
    void whatWasRefusedOrOnlyReleasedExplainsNothing() {
        drifts.add(move(MoveKind.SWITCHOVER, Outcome.REFUSED, H1, H2));
        drifts.add(move(MoveKind.RELEASE, Outcome.DONE, H1, null));
        assertEquals(Optional.empty(), moves().explaining(IP, M2, T));
    }

    @Test
    void takesTheGroupsAddressesWhereTheJournalSaysNone() {
        drifts.add(without(move(MoveKind.SWITCHOVER, Outcome.FAILED, H1, H2)));
        assertTrue(moves().explaining(IP, M2, T).isPresent());
    }

    @Test
    void tellsTheStepsUnderWayInATime() {
        drifts.add(move(MoveKind.SWITCHOVER, Outcome.DONE, H1, H2, M2));
        drifts.add(later(move(MoveKind.SWITCHOVER, Outcome.DONE, H2, H1, M1), 60));
        OwnStep settle = new OwnStep("web", "settle", "h1", T.plusMillis(900), T.plusMillis(1000), true);
        OwnMoves moves = moves();
        assertEquals(List.of(settle), moves.steps(T, T.plusSeconds(10)));
        assertEquals(List.of(settle), moves.steps(T.plusMillis(1000), T.plusMillis(1001)));
        assertEquals(List.of(settle), moves.steps(T.plusMillis(800), T.plusMillis(900)));
        assertEquals(List.of(), moves.steps(T.plusMillis(1001), T.plusSeconds(10)));
        assertEquals(List.of(), moves.steps(T, T.plusMillis(899)));
        assertEquals(List.of(T.plusMillis(900), T.plusMillis(60_900)),
                moves.steps(T, T.plusSeconds(100)).stream().map(OwnStep::at).toList());
    }

    @Test
    void hearsOfMovesUntilClosed() {
        OwnMoves moves = moves();
        long before = moves.version();
        listeners.fire(move(MoveKind.SWITCHOVER, Outcome.DONE, H1, H2, M2));
        assertTrue(moves.version() > before);
        assertTrue(moves.explaining(IP, M2, T).isPresent());
        moves.close();
        long then = moves.version();
        listeners.fire(move(MoveKind.SWITCHOVER, Outcome.DONE, H2, H1, M1));
        assertEquals(then, moves.version());
    }

    private OwnMoves moves() {
        return OwnMoves.follow(new Journal() {
            @Override
            public List<Drift> drifts() {
                return drifts;
            }

            @Override
            public Verification verify() {
                return new Verification(true, 0, "");
            }

            @Override
            public Subscription subscribe(Consumer<Drift> consumer) {
                return listeners.add(consumer);
            }
        }, inventory());
    }

    private static InventoryStore inventory() {
        Inventory inventory = Inventory.EMPTY.with(new VipGroup(WEB, List.of(Vip.parse("198.51.100.100/24")),
                List.of(new Member(H1, "eth0", 100))));
        return new InventoryStore() {
            @Override
            public Inventory current() {
                return inventory;
            }

            @Override
            public Inventory update(UnaryOperator<Inventory> change) {
                throw new AssertionError("Who tells moves apart only reads the inventory.");
            }

            @Override
            public Inventory reload() {
                return inventory;
            }

            @Override
            public Subscription subscribe(Consumer<InventoryChange> consumer) {
                throw new AssertionError("Who tells moves apart only reads the inventory.");
            }
        };
    }

    private static Drift move(MoveKind kind, Outcome outcome, HostId from, HostId to, MacAddress... answering) {
        WireTruth wire = new WireTruth(Vip.parse("198.51.100.100/24"), WireTruth.State.UNKNOWN, List.of(answering),
                List.of(), Optional.empty());
        return new Drift("1", T, WEB, kind, outcome, "It moved.", from, to, new Epoch(2),
                List.of(new StepReport("settle", H1, 900, 100, true, false, "")), List.of(), List.of(wire),
                OptionalDouble.empty(), "anna@desk", "");
    }

    private static Drift later(Drift drift, long seconds) {
        return new Drift("2", drift.at().plusSeconds(seconds), drift.group(), drift.kind(), drift.outcome(), "",
                drift.from(), drift.to(), drift.epoch(), drift.steps(), List.of(), drift.wire(),
                OptionalDouble.empty(), "", "");
    }

    private static Drift without(Drift drift) {
        return new Drift("3", drift.at(), drift.group(), drift.kind(), drift.outcome(), "", drift.from(), drift.to(),
                drift.epoch(), drift.steps(), List.of(), List.of(), OptionalDouble.empty(), "", "");
    }
}
