package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.Maintenance.Request;
import org.vipdrift.control.Maintenance.Scope;
import org.vipdrift.control.MaintenancePlan;
import org.vipdrift.control.MaintenanceReport;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.Plan;

/** Maintenance of hosts and groups from the command line. */
class MaintenanceTest {
    private final FakeIo io = new FakeIo();
    private final FakeWorld world = new FakeWorld();

    @BeforeEach
    void planAndReport() {
        world.maintaining = MaintenanceTest::planned;
        world.maintained = report(true, true, List.of(Farm.drift(Outcome.DONE, "web is on h2.")));
    }

    private static MaintenancePlan planned(Request request) {
        Plan away = Farm.plan(new MoveRequest(Farm.WEB.id(), MoveRequest.Verb.MOVE, null, false, "", "anna@desk"),
                MoveKind.SWITCHOVER, true, Farm.check("target-link-up", Severity.REFUSE, true));
        return new MaintenancePlan(request, List.of(new MaintenancePlan.Part(Farm.WEB, List.of(Farm.H1), new Epoch(7),
                request.leaveVips() ? null : away)), "Moves web to h2; then h1 takes nothing unasked.", true);
    }

    private static MaintenanceReport report(boolean begun, boolean done, List<Drift> moves) {
        return new MaintenanceReport(new Scope.OfHost(Farm.H1), begun, done, moves,
                List.of(new MaintenanceReport.Answer(Farm.WEB.id(), Farm.H1, done, done ? "In maintenance." : "Full.")),
                done ? "h1 is in maintenance." : "h1 is not in maintenance.");
    }

    @Test
    void showsWhatIsMovedWhereAsksAndBegins() {
        io.typing("y\n");
        assertEquals(0, run("host", "maintenance", "on", "h1", "--reason", "new disk", "--until", "2h"));
        assertTrue(io.said().startsWith("""
                Maintenance of h1.
                Moves web to h2; then h1 takes nothing unasked.

                Switchover of group web from h1 to h2, epoch 8.
                """), io.said());
        assertTrue(io.said().endsWith("Begin the maintenance of h1 now? [y/N] "), io.said());
        assertEquals("""
                done: web is on h2.
                h1 is in maintenance.
                GROUP  HOST  RESULT  WHAT IT SAYS
                web    h1    done    In maintenance.
                """, io.printed());
        Request asked = world.requests.getLast();
        assertEquals("new disk", asked.why());
        assertEquals(Duration.ofHours(2), asked.length());
        assertFalse(asked.leaveVips());
        assertEquals("begin maintenance of h1", world.calls.getLast());
    }

    @Test
    void leavesTheVipsWhereToldSoAndTakesAGroupWhole() {
        assertEquals(0, run("host", "maintenance", "on", "h1", "--reason", "disk", "--leave-vips", "--yes"));
        assertTrue(world.requests.getLast().leaveVips());
        assertEquals(0, run("group", "maintenance", "on", "web", "--reason", "freeze", "--yes"));
        assertEquals(new Scope.OfGroup(Farm.WEB.id()), world.requests.getLast().scope());
        assertEquals(Duration.ZERO, world.requests.getLast().length());
    }

    @Test
    void changesNothingInADryRunOrWithoutAYesOrWhereItIsRefused() {
        assertEquals(0, run("host", "maintenance", "on", "h1", "--reason", "disk", "--dry-run"));
        io.typing("n\n");
        assertEquals(130, run("host", "maintenance", "on", "h1", "--reason", "disk"));
        world.maintaining = request -> new MaintenancePlan(request, List.of(), "web can't be moved away.", false);
        assertEquals(107, run("host", "maintenance", "on", "h1", "--reason", "disk", "--yes"));
        assertTrue(world.calls.stream().noneMatch(call -> call.startsWith("begin")), world.calls.toString());
        FakeIo json = new FakeIo();
        assertEquals(107, Main.run(new String[] {"host", "maintenance", "on", "h1", "--reason", "disk", "--yes",
                "--json"}, json, world));
        assertTrue(json.printed().contains("\"outcome\": \"refused\""), json.printed());
    }

    @Test
    void failsAsAMoveDoesOrAsAnOrder() {
        world.maintained = report(true, false, List.of(Farm.drift(Outcome.UNKNOWN, "Lost.")));
        assertEquals(112, run("host", "maintenance", "on", "h1", "--reason", "disk", "--yes"));
        world.maintained = report(false, false, List.of());
        assertEquals(1, run("host", "maintenance", "off", "h1"));
        assertEquals("end maintenance of h1", world.calls.getLast());
    }

    @Test
    void printsOneObjectForPrograms() {
        world.maintained = report(false, true, List.of());
        assertEquals(0, run("host", "maintenance", "off", "h1", "--json"));
        assertEquals("""
                {
                  "scope": "host",
                  "name": "h1",
                  "outcome": "done",
                  "sentence": "h1 is in maintenance.",
                  "moves": [],
                  "answers": [
                    {
                      "group": "web",
                      "host": "h1",
                      "done": true,
                      "sentence": "In maintenance."
                    }
                  ]
                }
                """, io.printed());
    }

    @Test
    void aHostAndItsGroupsShowWhatTheJournalKnowsOfTheirMaintenance() {
        world.drifts = List.of(begun(Farm.H1, "h1 is in maintenance."));
        assertEquals(0, run("host", "show", "h1"));
        String line = "In maintenance by the journal: h1, begun 3 h ago by anna@desk (new disk); vipdrift status asks the"
                + " hosts.\n";
        assertTrue(io.printed().endsWith(line), io.printed());
        FakeIo group = new FakeIo();
        assertEquals(0, Main.run(new String[] {"group", "show", "web"}, group, world));
        assertTrue(group.printed().endsWith(line), group.printed());
        FakeIo json = new FakeIo();
        assertEquals(0, Main.run(new String[] {"host", "show", "h1", "--json"}, json, world));
        assertTrue(json.printed().contains("\"reason\": \"new disk\""), json.printed());
    }

    @Test
    void listsShowItOfEachHostOnceAndOfAWholeGroup() {
        world.drifts = List.of(begun(Farm.H1, "h1 is in maintenance."));
        String line = "In maintenance by the journal: h1, begun 3 h ago by anna@desk (new disk); vipdrift status asks the"
                + " hosts.\n";
        for (String noun : List.of("host", "group")) {
            FakeIo list = new FakeIo();
            assertEquals(0, Main.run(new String[] {noun, "list"}, list, world));
            assertTrue(list.printed().endsWith(line), list.printed());
            FakeIo json = new FakeIo();
            assertEquals(0, Main.run(new String[] {noun, "list", "--json"}, json, world));
            assertEquals(2, json.printed().split("\"reason\": \"new disk\"", -1).length, json.printed());
        }
        world.drifts = List.of(begun(Farm.H1, "web is in maintenance."), begun(Farm.H2, "web is in maintenance."));
        assertEquals(0, run("group", "list"));
        assertTrue(io.printed().endsWith(line.replace("h1", "group web")), io.printed());
    }

    private static Drift begun(HostId host, String sentence) {
        return new Drift("1", Instant.now().minus(Duration.ofHours(3)), Farm.WEB.id(), MoveKind.MAINTENANCE,
                Outcome.DONE,
                sentence, host, null, new Epoch(7), List.of(), List.of(), List.of(), OptionalDouble.empty(),
                "anna@desk",
                "new disk");
    }

    @Test
    void saysWhatAnEndMayBe() {
        assertEquals(64, run("host", "maintenance", "on", "h1", "--reason", "disk", "--until", "tomorrow", "--yes"));
        assertTrue(io.said().contains("write 90s, 30m, 2h, 7d, 2026-12-01T10:00"), io.said());
        FakeIo past = new FakeIo();
        assertEquals(64, Main.run(new String[] {"host", "maintenance", "on", "h1", "--reason", "disk", "--until",
                "2020-01-01T10:00", "--yes"}, past, world));
        assertTrue(past.said().contains("is not in the future"), past.said());
        assertEquals(64, run("host", "maintenance", "on", "h1", "--yes"));
    }

    private int run(String... words) {
        return Main.run(words, io, world);
    }
}
