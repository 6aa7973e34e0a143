package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.Status;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;

/** A drill from the command line. */
class DrillTest {
    private static final Status FINE = new Status(Status.State.OK, "fine", "All is well.");
    private final FakeIo io = new FakeIo();
    private final FakeWorld world = new FakeWorld();
    private final Deque<Drift> drifts = new ArrayDeque<>();

    @BeforeEach
    void allMembersAreAttached() {
        world.snapshot = new StatusSnapshot(Instant.EPOCH,
                Stream.of(Farm.H1, Farm.H2).map(DrillTest::attached).toList(),
                List.of());
        world.planning = request -> Farm.plan(request, MoveKind.SWITCHOVER, true,
                Farm.check("target-link-up", Severity.REFUSE, true));
        world.running = (plan, listener, cancellation) -> drifts.removeFirst();
    }

    private static HostStatus attached(org.vipdrift.core.HostId host) {
        return new HostStatus(Farm.INVENTORY.host(host).orElseThrow(), AgentState.ATTACHED, FINE, null,
                null, List.of());
    }

    private void ways(Drift... ways) {
        drifts.addAll(Arrays.asList(ways));
    }

    private static Drift way(Outcome outcome, double outage) {
        Drift done = Farm.drift(outcome, "It ended as " + outcome.word() + ".");
        return new Drift(done.id(), done.at(), done.group(), done.kind(), outcome, done.sentence(), done.from(),
                done.to(), done.epoch(), List.of(), List.of(), List.of(), List.of(), OptionalDouble.of(outage),
                done.who(), "drill");
    }

    @Test
    void showsThePlanAndItsGuardsAsksAndGoesThereAndBack() {
        ways(way(Outcome.DONE, 2), way(Outcome.DONE, 3));
        io.typing("y\n");
        assertEquals(0, run("group", "drill", "web", "--to", "h2"));
        assertEquals("""
                Drill of group web.
                web goes from h1 to h2 and back.

                Switchover of group web from h1 to h2, epoch 8.
                h1 holds web and h2 is ready to take over.
                VIPs: 198.51.100.100/24. Expected outage: 2.0 ms.

                STEP  NAME     HOST  WHAT IT DOES
                   1  release  h1    Deletes 198.51.100.100 from host0.
                   2  claim    h2    Adds 198.51.100.100 to host0.

                CHECK           RESULT  EVIDENCE
                target-link-up  ok      Seen: target-link-up.

                CHECK                 RESULT  EVIDENCE
                all-members-attached  ok      The agents of all members answer.
                healthy-holder        ok      h1 holds it and can let go.
                clean-preflight       ok      No check of the move warns or refuses.

                Drill group web now? [y/N]\s
                """, io.said());
        assertEquals("""
                The way there:
                done: It ended as done.

                The way back:
                done: It ended as done.

                done: web went from h1 to h2 and back; clients were without answer for 2.0 ms and 3.0 ms, \
                1000 ms were allowed.
                """, io.printed());
        List<String> plans = world.calls.stream().filter(call -> call.startsWith("plan ")).toList();
        assertTrue(plans.getFirst().contains("target=h2, force=false, reason=drill"), plans.getFirst());
        assertTrue(plans.getLast().contains("target=h1, force=false, reason=drill"), plans.getLast());
    }

    @Test
    void printsOneObjectForPrograms() {
        ways(way(Outcome.DONE, 2), way(Outcome.DONE, 3));
        assertEquals(0, run("group", "drill", "web", "--yes", "--json"));
        assertEquals(Golden.text("group-drill"), io.printed());
        assertEquals("", io.said());
    }

    @Test
    void drillsNothingWithoutAYes() {
        io.typing("n\n");
        assertEquals(130, run("group", "drill", "web"));
        assertFalse(world.calls.contains("run"));
        FakeIo pipe = new FakeIo();
        assertEquals(64, Main.run(new String[] {"group", "drill", "web"}, pipe, world));
        assertTrue(pipe.said().startsWith("Nobody can be asked here, there is no terminal; add --yes"), pipe.said());
    }

    @ParameterizedTest
    @CsvSource({"DONE, 5, DONE, 5, 0, done", "DONE, 21, DONE, 5, 190, aborted", "DONE, 5, DONE, 21, 190, late",
            "DONE, 5, FAILED, 5, 1, away", "DONE, 5, REFUSED, 5, 107, away", "FAILED, 5, DONE, 5, 1, failed",
            "UNKNOWN, 5, DONE, 5, 112, failed", "ROLLED_BACK, 5, DONE, 5, 1, failed"})
    void turnsEachResultIntoItsExitStatus(Outcome there, double outage, Outcome back, double second, int status,
            String word) {
        ways(way(there, outage), way(back, second));
        assertEquals(status, run("group", "drill", "web", "--abort", "20", "--yes"));
        assertTrue(io.printed().lines().toList().getLast().startsWith(word + ": "), io.printed());
        assertEquals(there == Outcome.DONE ? 2 : 1, world.calls.stream().filter("run"::equals).count());
    }

    @Test
    void refusesToDrillWhereTheMoveWarns() {
        world.planning = request -> Farm.plan(request, MoveKind.SWITCHOVER, true,
                Farm.check("rp-filter", Severity.WARN, false));
        assertEquals(107, run("group", "drill", "web", "--yes"));
        assertTrue(io.printed().contains("clean-preflight       REFUSED  Not passed: rp-filter.\n"), io.printed());
        assertFalse(world.calls.contains("run"));
        FakeIo json = new FakeIo();
        assertEquals(107, Main.run(new String[] {"group", "drill", "web", "--yes", "--json"}, json, world));
        assertTrue(json.printed().contains("\"outcome\": \"refused\""), json.printed());
    }

    @Test
    void saysWhatTheLongestOutageMayBe() {
        assertEquals(64, run("group", "drill", "web", "--abort", "0", "--yes"));
        assertEquals("The longest outage in milliseconds is 0; it must be 1 to 600000.",
                io.said().lines().findFirst().orElse(""));
    }

    private int run(String... words) {
        return Main.run(words, io, world);
    }
}
