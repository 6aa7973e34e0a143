package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureInterface;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.capture.WireTruth.State;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Status;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.MaintenanceFacts;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.Journal;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Inventory;

/** Groups, status, journal, arp. */
class OtherVerbsTest {
    private static final Status FINE = new Status(Status.State.OK, "ok", "Fine.");
    private final FakeIo io = new FakeIo();
    private final FakeWorld world = new FakeWorld();

    @Test
    void addsAGroup() {
        assertEquals(0, run("group", "add", "web", "--vip", "198.51.100.100/24", "--vip=2001:db8::100/64", "--members",
                "h2,h1", "--interface", "host0"));
        assertEquals("add group web [198.51.100.100/24, 2001:db8::100/64] [h2, h1] host0 PT10S", world.calls.getLast());
        assertEquals("Group web is in the inventory. Put it on a host: vipdrift group place web\n", io.said());
    }

    @Test
    void letsTheFacadeFindTheInterface() {
        run("group", "add", "web", "--vip", "198.51.100.100/24", "--members", "h1");
        assertEquals("add group web [198.51.100.100/24] [h1] null PT10S", world.calls.getLast());
    }

    @Test
    void listsGroupsForPeopleAndPrograms() {
        run("group", "list");
        assertEquals("""
                GROUP  VIP                MEMBER  INTERFACE  PRIORITY  AUTOMATIC SETTINGS
                web    198.51.100.100/24  h1      host0           200  no
                                          h2      host0           100
                """, io.printed());
        FakeIo json = new FakeIo();
        assertEquals(0, Main.run(new String[] {"group", "list", "--json"}, json, world));
        assertEquals(Golden.text("group-list"), json.printed());
        FakeIo one = new FakeIo();
        assertEquals(0, Main.run(new String[] {"group", "show", "web", "--json"}, one, world));
        assertEquals(Golden.text("group-show"), one.printed());
    }

    @Test
    void showsWhenAFailoverWasLastProvenAndWhatTheJournalKnowsOfTheMode() {
        run("group", "show", "web");
        assertTrue(io.printed().endsWith("""

                Automatic settings: no; vipdrift group set web shows what it would be armed with.
                Mode by the journal: manual, never armed from here; vipdrift status asks the hosts.
                Days since last proven failover: never proven; prove it: vipdrift group drill web.
                """), io.printed());
        world.inventory = world.inventory.with(Farm.WEB.with(Automatic.defaults(51)));
        Instant moved = Instant.now().minus(Duration.ofDays(12).plusHours(3));
        world.drifts = List.of(past(MoveKind.SWITCHOVER, Outcome.DONE, moved),
                past(MoveKind.SWITCHOVER, Outcome.ROLLED_BACK, moved.plusSeconds(1)),
                past(MoveKind.ARM, Outcome.DONE, Instant.now().minus(Duration.ofHours(3))));
        FakeIo later = new FakeIo();
        assertEquals(0, Main.run(new String[] {"group", "show", "web"}, later, world));
        assertTrue(later.printed().endsWith("""

                Automatic settings: yes.
                Mode by the journal: automatic, arm 3 h ago by anna@desk ended as done; vipdrift status asks the hosts.
                Days since last proven failover: 12, switchover from h1 to h2, outage 0.3 ms.
                """), later.printed());
        assertTrue(later.printed().contains("vrid           51 "), later.printed());
        FakeIo json = new FakeIo();
        assertEquals(0, Main.run(new String[] {"group", "show", "web", "--json"}, json, world));
        assertEquals(Golden.text("group-show-proven"), json.printed().replace(moved.toString(), "MOVED"));
        assertEquals(List.of("open", "open", "open"), world.calls);
    }

    private static Drift past(MoveKind kind, Outcome outcome, Instant at) {
        Drift drift = Farm.drift(outcome, "It ended.");
        return new Drift(kind.word() + at, at, drift.group(), kind, outcome, drift.sentence(), drift.from(), drift.to(),
                drift.epoch(), List.of(), List.of(), List.of(), drift.outageMillis(), drift.who(), "drill");
    }

    @Test
    void saysHowToBeginWhenThereAreNoGroups() {
        world.inventory = Inventory.EMPTY;
        assertEquals(0, run("group", "list"));
        assertEquals("There are no groups yet. Add one: vipdrift group add NAME --vip 198.51.100.100/24 --members"
                + " HOST,HOST\n", io.said());
    }

    @Test
    void removesAGroup() {
        assertEquals(0, run("group", "remove", "web"));
        assertEquals("Group web with 198.51.100.100/24 is removed.\n", io.said());
        assertEquals(105, run("group", "remove", "db"));
        assertEquals(105, run("group", "show", "db"));
    }

    @Test
    void showsWhatTheWireSays() {
        Instant now = Instant.now();
        world.snapshot = new StatusSnapshot(now,
                List.of(host(Farm.H1, AgentState.ATTACHED, FINE, true),
                        host(Farm.H2, AgentState.ATTACHED, FINE, false)),
                List.of(group(State.SINGLE_EXPECTED, now, FINE)));
        assertEquals(0, run("status"));
        assertEquals("""
                HOST  ADDRESS        AGENT     VERSION  HOLDS
                h1    198.51.100.11  attached  0.1.0    web
                h2    198.51.100.12  attached  0.1.0    -

                GROUP  MODE    EPOCH  HOLDER  VIP                ON THE WIRE
                web    manual      7  h1      198.51.100.100/24  02:00:5e:10:00:01, seen by h1, h3, 0.0 s ago

                All is well.
                """, io.printed().replaceFirst("0\\.[0-9] s ago", "0.0 s ago"));
    }

    @Test
    void saysForHowLongAGroupThatMovedTooOftenIsHeldDown() {
        HostFacts free = Farm.facts("0.1.0");
        ElectionFacts election = new ElectionFacts("ann", "", 0, ElectionFacts.MASTER, 0, 3, 51, 100, 100, List.of(),
                50, false, 2, false, null, 0, 0, 0, List.of(), List.of(), "",
                free.monotonicNanos() + Duration.ofHours(1).toNanos(), 6);
        Grant grant = new Grant(Farm.WEB.id(), List.of(), "eth0", new Epoch(7), true, "", election);
        world.snapshot = new StatusSnapshot(Instant.now(),
                List.of(new HostStatus(Farm.INVENTORY.host(Farm.H1).orElseThrow(), AgentState.ATTACHED, FINE,
                        facts(grant),
                        Instant.now(), List.of())),
                List.of(group(State.SINGLE_EXPECTED, Instant.now(), FINE)));
        run("status");
        String last = io.printed().lines().reduce("", (first, next) -> next);
        assertTrue(last.matches("Held down: web for 3(600|5[0-9]{2}) s yet; vipdrift group ack web frees it\\."), last);
    }

    @Test
    void saysWhoArmedAGroupWhenAndWhy() {
        long at = Instant.now().minus(Duration.ofHours(9)).toEpochMilli();
        Grant grant = new Grant(Farm.WEB.id(), List.of(), "eth0", new Epoch(7), true, "", new ElectionFacts("anna@desk",
                "night shift", at, ElectionFacts.MASTER, 0, 3, 51, 100, 100, List.of(), 50, false, 2, false, null, 0, 0,
                0, List.of(), List.of(), ""));
        world.snapshot = new StatusSnapshot(Instant.now(),
                List.of(new HostStatus(Farm.INVENTORY.host(Farm.H1).orElseThrow(), AgentState.ATTACHED, FINE,
                        facts(grant), Instant.now(), List.of())),
                List.of(group(State.SINGLE_EXPECTED, Instant.now(), FINE)));
        run("status");
        assertTrue(io.printed().endsWith("Armed: web 9 h ago by anna@desk (night shift).\n"), io.printed());
        FakeIo json = new FakeIo();
        Main.run(new String[] {"status", "--json"}, json, world);
        assertTrue(json.printed().contains("\"why\": \"night shift\""), json.printed());
    }

    @Test
    void saysWhoIsInMaintenanceInsteadOfHowItWouldBe() {
        world.snapshot = new StatusSnapshot(Instant.now(), List.of(in(MaintenanceFacts.HOST), host(Farm.H2,
                AgentState.ATTACHED, FINE, false)), List.of(group(State.SINGLE_EXPECTED, Instant.now(), FINE)));
        run("status");
        assertTrue(io.printed().contains("h1    198.51.100.11  maintenance  0.1.0"), io.printed());
        assertTrue(io.printed().contains("web    manual"), io.printed());
        world.snapshot = new StatusSnapshot(Instant.now(), List.of(in(MaintenanceFacts.GROUP)),
                List.of(group(State.SINGLE_EXPECTED, Instant.now(), FINE)));
        FakeIo frozen = new FakeIo();
        Main.run(new String[] {"status"}, frozen, world);
        assertTrue(frozen.printed().contains("h1    198.51.100.11  attached  0.1.0"), frozen.printed());
        assertTrue(frozen.printed().contains("web    maintenance"), frozen.printed());
        FakeIo json = new FakeIo();
        Main.run(new String[] {"status", "--json"}, json, world);
        assertTrue(json.printed().contains("\"owner\": \"anna@desk\""), json.printed());
    }

    private static HostStatus in(String scope) {
        Grant grant = new Grant(Farm.WEB.id(), List.of(), "eth0", new Epoch(7), true, "", null,
                List.of(new MaintenanceFacts(scope, "anna@desk", "new disk", 7, 0)));
        return new HostStatus(Farm.INVENTORY.host(Farm.H1).orElseThrow(), AgentState.ATTACHED, FINE, facts(grant),
                Instant.now(), List.of());
    }

    private static HostFacts facts(Grant grant) {
        HostFacts free = Farm.facts("0.1.0");
        return new HostFacts(free.hostName(), free.version(), free.capabilities(), free.bootId(), free.monotonicNanos(),
                free.wallMillis(), free.interfaces(), free.routes(), free.neighbours(), free.sysctls(), free.daemons(),
                List.of(grant));
    }

    @Test
    void printsTheStatusForPrograms() {
        Instant then = Instant.now().minus(Duration.ofHours(1));
        Status unreachable = new Status(Status.State.PROBLEM, "connect-timeout", "h3 does not answer.");
        world.snapshot = new StatusSnapshot(then,
                List.of(host(Farm.H1, AgentState.ATTACHED, FINE, true),
                        new HostStatus(Farm.INVENTORY.hosts().get(2), AgentState.UNREACHABLE, unreachable, null, null,
                                List.of())),
                List.of(group(State.MULTIPLE, then, new Status(Status.State.PROBLEM, "two-macs", "Two answer."))));
        assertEquals(190, run("status", "--json"));
        assertEquals(Golden.text("status"),
                io.printed().replaceAll("\"ageMillis\": 36[0-9]{5}", "\"ageMillis\": 3600000"));
    }

    @Test
    void isDegradedByWhatIsWrongOrNotKnownButNotByANotice() {
        for (Status.State state : Status.State.values()) {
            world.snapshot = new StatusSnapshot(Instant.now(),
                    List.of(host(Farm.H1, AgentState.ATTACHED, new Status(state, "x", "So it is."), false)), List.of());
            boolean good = state == Status.State.OK || state == Status.State.NOTICE;
            assertEquals(good ? 0 : 190, run("status"), state::name);
        }
    }

    @Test
    void namesTheWorstFirstAndInWords() {
        Instant now = Instant.now();
        world.snapshot = new StatusSnapshot(now,
                List.of(host(Farm.H1, AgentState.ABSENT, new Status(Status.State.NOTICE, "absent", "No agent on h1."),
                        true)),
                List.of(group(State.SINGLE_UNEXPECTED, now,
                        new Status(Status.State.PROBLEM, "wrong", "Another answers for \u001b]0;x."))));
        run("status");
        assertTrue(io.printed().endsWith("PROBLEM  Another answers for \\u001b]0;x.\nnote     No agent on h1.\n"),
                io.printed());
        assertTrue(io.printed().contains("WRONG MAC 02:00:5e:10:00:01, seen by h1, h3, "), io.printed());
    }

    @Test
    void listsTheJournal() {
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try {
            world.drifts = List.of(Farm.drift(Outcome.DONE, "web is on h2."),
                    Farm.drift(Outcome.ROLLED_BACK, "h2 did not claim \u0007 in time."));
            assertEquals(0, run("journal", "list"));
        } finally {
            TimeZone.setDefault(zone);
        }
        assertEquals("""
                TIME                     GROUP  KIND        FROM  TO  OUTCOME      OUTAGE  WHO
                2026-11-21 20:14:03.123  web    switchover  h1    h2  done         0.3 ms  anna@desk
                2026-11-21 20:14:03.123  web    switchover  h1    h2  rolled-back  0.3 ms  anna@desk
                    h2 did not claim \\u0007 in time.
                """, io.printed());
    }

    @Test
    void listsTheJournalForPrograms() {
        world.drifts = List.of(Farm.drift(Outcome.DONE, "web is on h2; only its MAC answers."));
        assertEquals(0, run("journal", "list", "--json"));
        String move = Golden.text("move").strip().substring(2).indent(4).stripTrailing();
        assertEquals("""
                {
                  "drifts": [
                    {
                      "id": "2026-11-21T20:14:03.123Z-web-8",
                      "at": "2026-11-21T20:14:03.123Z",
                      "who": "anna@desk",
                      "reason": "",
                """ + move + "\n  ]\n}\n", io.printed().replaceAll("\"ageMillis\": [0-9]+", "\"ageMillis\": 0"));
    }

    @Test
    void judgesTheJournal() {
        assertEquals(0, run("journal", "verify"));
        assertEquals("All 3 lines are whole.\n", io.printed());
        world.verification = new Journal.Verification(false, 2, "Line 3 is torn.");
        FakeIo json = new FakeIo();
        assertEquals(65, Main.run(new String[] {"journal", "verify", "--json"}, json, world));
        assertEquals("{\n  \"intact\": false,\n  \"lines\": 2,\n  \"sentence\": \"Line 3 is torn.\"\n}\n",
                json.printed());
    }

    @Test
    void needsNoInventoryToWatchArp() {
        world.capture = new BrokenCapture(new CaptureException(CaptureException.Reason.NO_RIGHTS, "Not allowed."));
        assertEquals(77, run("arp", "watch", "--interface", "eth0"));
        assertEquals("Not allowed.\n", io.said());
        assertEquals(List.of(), world.calls);
    }

    @Test
    void namesTheInterfaceThatIsNotThere() {
        world.capture = new BrokenCapture(new CaptureException(CaptureException.Reason.NO_INTERFACE, "No eth9."));
        assertEquals(105, run("arp", "watch", "--interface", "eth9", "--count", "1"));
    }

    @Test
    void endsTheWatchOnCtrlC() {
        Interruption interruption = new Interruption();
        world.capture = new BrokenCapture(null) {
            @Override
            public LiveCapture start(CaptureOrder order, CaptureListener listener) {
                interruption.cancel();
                return idle();
            }
        };
        assertEquals(130, Main.run(new String[] {"arp", "watch", "--interface", "eth0"}, io, world, interruption));
        assertEquals("7 packets received, 2 dropped by the capture, 1 by the interface.\n", io.said());
    }

    /** Never starts. */
    private static class BrokenCapture implements CaptureSource {
        private final CaptureException why;

        BrokenCapture(CaptureException why) {
            this.why = why;
        }

        @Override
        public List<CaptureInterface> interfaces() {
            return List.of();
        }

        @Override
        public Optional<String> filterProblem(String filter) {
            return Optional.empty();
        }

        @Override
        public LiveCapture start(CaptureOrder order, CaptureListener listener) throws CaptureException {
            throw why;
        }

        static LiveCapture idle() {
            return new LiveCapture() {
                @Override
                public CaptureCounts counts() {
                    return new CaptureCounts(7, 2, 1);
                }

                @Override
                public boolean isRunning() {
                    return true;
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };
        }
    }

    private static HostStatus host(HostId id, AgentState agent, Status status, boolean holder) {
        return new HostStatus(Farm.INVENTORY.host(id).orElseThrow(), agent, status, Farm.facts("0.1.0"), Instant.now(),
                holder ? List.of(Farm.WEB.id()) : List.of());
    }

    private static GroupStatus group(State state, Instant at, Status status) {
        WireTruth truth = state == State.MULTIPLE ? Farm.seen(state, at, Farm.MAC1, Farm.MAC2)
                : Farm.seen(state, at, Farm.MAC1);
        return new GroupStatus(Farm.WEB, "manual", new Epoch(7), Farm.H1, List.of(truth), status);
    }

    private int run(String... args) {
        return Main.run(args, io, world);
    }
}
