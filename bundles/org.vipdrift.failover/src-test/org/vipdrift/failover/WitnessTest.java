package org.vipdrift.failover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.failover.sim.Plans.move;
import static org.vipdrift.failover.sim.Plans.request;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.capture.AddressClaim.Kind;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.port.Milestones;
import org.vipdrift.failover.port.Overheard;
import org.vipdrift.failover.port.Timing;
import org.vipdrift.failover.port.Together;
import org.vipdrift.failover.sim.SimNet;

/** What hosts heard around a move is told with it, and decides nothing. */
class WitnessTest {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final MacAddress MAC1 = MacAddress.parse("02:00:00:00:00:01");
    private static final MacAddress MAC2 = MacAddress.parse("02:00:00:00:00:02");
    private static final String MOVED = "web moved from h1 to h2 in 0.2 ms: 02:00:00:00:00:02 (h2) alone answers for"
            + " 198.51.100.100, seen by h1 and h3";
    private static final Timing TIMING = new Timing(Timing.NORMAL.order(), Duration.ofMillis(60),
            Timing.NORMAL.window(), Timing.NORMAL.takeBackMargin(), Timing.NORMAL.fresh(), Timing.NORMAL.pause());

    @TempDir
    Path folder;
    private SimNet net = new SimNet(3);

    private Drift run(MoveRequest request, Milestones milestones) throws Exception {
        Failover failover = new Failover(folder, net::inventory, net, net.ears, Together.IN_TURN, net.time, TIMING,
                milestones);
        Moves moves = failover.moves();
        Drift drift = moves.run(moves.plan(request, LIMIT), MoveListener.SILENT, Cancellation.NEVER);
        assertEquals(drift, failover.journal().drifts().getLast());
        return drift;
    }

    /** Moves from h1 to h2, and lets something happen so long after the claim. */
    private Drift moved(Duration afterTheClaim, Runnable happening) throws Exception {
        net.held("h1", 4);
        return run(move("h2"), name -> {
            if (name.equals("claimed")) {
                net.time.in(afterTheClaim, happening);
            }
        });
    }

    private static Runnable nothing() {
        return () -> {
            // all goes as planned
        };
    }

    private static WitnessedTakeover only(Drift drift) {
        assertEquals(1, drift.takeovers().size(), drift.takeovers().toString());
        return drift.takeovers().getFirst();
    }

    @Test
    void aThirdHostWitnessesATakeoverWithItsAnnouncementAndFirstAnswer() throws Exception {
        Drift drift = moved(Duration.ofMillis(10), nothing());
        WitnessedTakeover heard = only(drift);
        assertEquals(List.of("h3", MAC1, MAC2, 1, false), List.of(heard.observer().name(), heard.from(), heard.to(),
                heard.announcements(), heard.contested()));
        assertEquals(SimNet.VIP.address(), heard.vip());
        assertTrue(heard.at().isAfter(drift.at()) && heard.at().isBefore(net.time.now()), heard.toString());
        assertEquals(1.15, heard.silenceMillis(), heard.toString());
        assertEquals(180.85, heard.firstAnswerMillis().orElseThrow(), heard.toString());
        assertEquals(MOVED + ".", drift.sentence());
        assertEquals(List.of(heard), drift.telling());
    }

    @Test
    void saysThatTheOldHolderWasHeardAfterTheNewOne() throws Exception {
        Drift drift = moved(Duration.ofMillis(50), () -> net.ears.say(MAC1, Kind.REPLY));
        assertEquals(MOVED + "; yet h3 heard 02:00:00:00:00:01 (h1) in turn with it for 198.51.100.100.",
                drift.sentence());
        assertEquals(Outcome.DONE, drift.outcome());
        assertTrue(only(drift).contested());
    }

    @Test
    void saysThatAStrangerWasHeardAfterTheNewHolder() throws Exception {
        Drift drift = moved(Duration.ofMillis(50), () -> net.ears.announce(SimNet.STRANGER));
        assertEquals(MOVED + "; yet h3 heard 02:00:00:00:00:ee (no member of the group) in turn with it for"
                + " 198.51.100.100, and h1 and h2 heard 02:00:00:00:00:ee (no member of the group) take 198.51.100.100.",
                drift.sentence());
        assertTrue(drift.telling().getFirst().contested());
    }

    @Test
    void saysThatAStrangerTookItBeforeTheTargetDid() throws Exception {
        net.held("h1", 4);
        net.handoversArrive = false;
        Drift drift = run(move("h2"), name -> {
            if (name.equals("released")) {
                net.ears.announce(SimNet.STRANGER);
            }
        });
        assertEquals(Outcome.DONE, drift.outcome());
        assertTrue(drift.sentence().endsWith("; yet h2 and h3 heard 02:00:00:00:00:ee (no member of the group) take"
                + " 198.51.100.100."), drift.sentence());
        assertEquals(List.of(SimNet.STRANGER, MAC2), drift.takeovers().stream().filter(t -> t.observer().name()
                .equals("h3")).map(WitnessedTakeover::to).toList());
    }

    @Test
    void aSignOfTheOldHolderWithinTheErrorOfTheClockContestsNothing() throws Exception {
        net.clockError = Duration.ofMillis(5);
        Drift drift = moved(Duration.ofMillis(4), () -> net.ears.say(MAC1, Kind.REPLY));
        assertEquals(MOVED + ".", drift.sentence());
        assertTrue(drift.takeovers().stream().noneMatch(WitnessedTakeover::contested), drift.toString());
    }

    @Test
    void anEventThatComesLateCountsAtItsOwnTime() throws Exception {
        net.held("h1", 4);
        List<Overheard> late = new ArrayList<>();
        Drift drift = run(move("h2"), name -> {
            if (name.equals("prepared")) {
                late.add(Overheard.of(new HostId("h3"), Kind.REPLY, SimNet.VIP.address(), MAC1, net.time.now()));
            } else if (name.equals("claimed")) {
                late.forEach(net.ears::tell);
            }
        });
        assertEquals(0.15, only(drift).silenceMillis(), "since the late one, not since the plan's");
        assertEquals(MOVED + ".", drift.sentence());
    }

    @Test
    void hostsWhoseClocksAreFarApartWitnessTheSame() throws Exception {
        net = new SimNet(4);
        net.host("h3").clockSkew = Duration.ofSeconds(40);
        net.host("h4").clockSkew = Duration.ofSeconds(-40);
        Drift drift = moved(Duration.ofMillis(10), nothing());
        Map<HostId, Instant> heard = drift.takeovers().stream().filter(t -> t.to().equals(MAC2) && !t.contested())
                .collect(Collectors.toMap(WitnessedTakeover::observer, WitnessedTakeover::at));
        assertEquals(Duration.ofSeconds(80),
                Duration.between(heard.get(new HostId("h4")), heard.get(new HostId("h3"))));
        assertEquals(1, drift.telling().size());
        assertTrue(drift.sentence().endsWith("seen by h1, h3 and h4."), drift.sentence());
    }

    @Test
    void nobodyWitnessesAPlacementOrARelease() throws Exception {
        assertEquals(List.of(), run(request(Verb.PLACE, "h1", false, ""), Milestones.IGNORED).takeovers());
        assertEquals(List.of(), run(request(Verb.RELEASE, null, false, ""), Milestones.IGNORED).takeovers());
    }

    @Test
    void nobodyWitnessesTheFailoverOfAHostThatWasSilentAlready() throws Exception {
        net.held("h1", 4);
        net.host("h1").powered = false;
        Drift drift = run(move(null), Milestones.IGNORED);
        assertEquals(Outcome.DONE, drift.outcome());
        assertEquals(List.of(), drift.takeovers());
    }

    @Test
    void eventsOfOldAgentsRaiseNoAlarm() throws Exception {
        net.ears.tellNoKinds = true;
        Drift drift = moved(Duration.ofMillis(10), nothing());
        assertEquals(MOVED + ".", drift.sentence());
        assertTrue(drift.takeovers().stream().noneMatch(WitnessedTakeover::contested), drift.toString());
    }

    @Test
    void aMoveThatWasUndoneIsWitnessedBothWaysAndSaysNothingMore() throws Exception {
        Drift drift = moved(Duration.ofMillis(1), () -> net.host("h2").vips.clear());
        assertEquals(Outcome.ROLLED_BACK, drift.outcome(), drift.sentence());
        assertTrue(drift.sentence().endsWith("Rolled back: 02:00:00:00:00:01 (h1) alone answers for 198.51.100.100,"
                + " seen by h2 and h3."), drift.sentence());
        assertEquals(List.of(MAC2, MAC1), drift.takeovers().stream().filter(t -> t.observer().name().equals("h3"))
                .map(WitnessedTakeover::to).toList());
        assertEquals(MAC1, drift.telling().getFirst().to());
    }

    @Test
    void hearsNothingOfOtherAddressesNorFromOtherHostsAndStopsListeningWithTheMove() throws Exception {
        List<Integer> listening = new ArrayList<>();
        Drift drift = moved(Duration.ofMillis(10), () -> {
            listening.add(net.ears.listening());
            List.of(MAC1, SimNet.STRANGER).forEach(mac -> net.ears.tell(Overheard.of(new HostId("h9"),
                    Kind.GRATUITOUS_REPLY, SimNet.VIP.address(), mac, net.time.now())));
            net.ears.say(net.gateway, MAC1, Kind.GRATUITOUS_REPLY);
            net.ears.say(net.gateway, SimNet.STRANGER, Kind.GRATUITOUS_REPLY);
        });
        assertEquals(SimNet.VIP.address(), only(drift).vip());
        listening.add(net.ears.listening());
        assertEquals(List.of(1, 0), listening);
    }
}
