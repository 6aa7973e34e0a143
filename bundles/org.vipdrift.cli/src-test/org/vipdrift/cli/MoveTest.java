package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.StepReport;
import org.vipdrift.failover.WitnessedTakeover;

class MoveTest {
    private static final CheckResult FINE = Farm.check("target-link-up", Severity.REFUSE, true);
    private static final CheckResult REFUSED = Farm.check("wire-answers-holder", Severity.REFUSE, false);
    private final FakeIo io = new FakeIo();
    private final FakeWorld world = new FakeWorld();
    private Drift drift = Farm.drift(Outcome.DONE, "web is on h2; only its MAC answers.");

    @BeforeEach
    void movesWell() {
        world.planning = request -> Farm.plan(request, MoveKind.SWITCHOVER, true, FINE);
        world.running = (plan, listener, cancellation) -> drift;
    }

    @Test
    void printsOneObjectForPrograms() {
        assertEquals(0, run("move", "web", "--to", "h2", "--yes", "--json"));
        assertEquals(Golden.text("move"), withoutAge(io.printed()));
        assertEquals("", io.said());
    }

    @Test
    void printsTheSameObjectForADryRun() {
        assertEquals(0, run("move", "web", "--dry-run", "--json"));
        assertEquals(Golden.text("move-dry-run"), io.printed());
        assertFalse(world.calls.contains("run"));
    }

    @Test
    void hasTheSameFieldsPlannedAndDone() {
        run("move", "web", "--dry-run", "--json");
        JsonObject planned = JsonParser.parseString(io.printed()).getAsJsonObject();
        JsonObject done = JsonParser.parseString(Golden.text("move")).getAsJsonObject();
        assertEquals(List.copyOf(done.keySet()), List.copyOf(planned.keySet()));
    }

    @Test
    void passesTheRequestOn() {
        run("move", "web", "--to", "h2", "--yes", "--force", "--reason", "h1 burns", "--timeout", "3s");
        assertEquals("plan MoveRequest[group=web, verb=MOVE, target=h2, force=true, reason=h1 burns, who=anna@" + host()
                + "] PT3S", world.calls.get(1));
    }

    @Test
    void refusesToMoveUnaskedWhereNobodyCanBeAsked() {
        assertEquals(64, run("move", "web", "--json"));
        assertEquals(
                "Nobody can be asked here, there is no terminal; add --yes to move without being asked, or --dry-run"
                        + " to see the plan.\n",
                io.said());
        assertEquals(List.of(), world.calls);
    }

    @Test
    void asksOnATerminalAndTakesAnythingButYesForANo() {
        for (String answer : List.of("\n", "no\n", "", "yess\n", "Y E S\n")) {
            io.typing(answer);
            assertEquals(130, run("move", "web"), answer);
        }
        assertTrue(io.said().contains("\n\nMove group web from h1 to h2 now? [y/N] Nothing was changed.\n"), io.said());
        assertFalse(world.calls.contains("run"));
    }

    @Test
    void movesAfterAYes() {
        io.typing("Yes\n");
        assertEquals(0, run("move", "web"));
        assertTrue(world.calls.contains("run"));
    }

    @Test
    void showsThePlanTheStepsAndTheResult() {
        io.variables.put("LANG", "C.UTF-8");
        world.running = (plan, listener, cancellation) -> {
            for (int i = 0; i < plan.steps().size(); i++) {
                listener.starting(plan.steps().get(i));
                listener.finished(drift.steps().get(i + 1));
            }
            return drift;
        };
        assertEquals(0, run("move", "web", "--yes"));
        assertEquals("""
                Switchover of group web from h1 to h2, epoch 8.
                h1 holds web and h2 is ready to take over.
                VIPs: 198.51.100.100/24. Expected outage: 2.0 ms.

                STEP  NAME     HOST  WHAT IT DOES
                   1  release  h1    Deletes 198.51.100.100 from host0.
                   2  claim    h2    Adds 198.51.100.100 to host0.

                CHECK           RESULT  EVIDENCE
                target-link-up  ok      Seen: target-link-up.
                  release   h1              0.3 ms
                  claim     h2              0.2 ms

                """, io.said());
        assertEquals("""
                STEP      HOST  START  TOOK  0 ms                                                  2.5 ms
                prepare   h2      0.0   1.3  ██████████████████████████████
                release   h1      1.5   0.3                                      ███████▎
                claim     h2      1.9   0.2                                               ████▊
                announce  h2      2.1   0.4                                                    █████████▋
                verify    h3      2.5   7.5                                                              ›
                outage            1.8   0.3                                             ░░░░░░░░

                198.51.100.100/24  02:00:5e:10:00:02, seen by h1, h3, 0.0 s ago
                h3 heard 198.51.100.100 go from 02:00:5e:10:00:01 to 02:00:5e:10:00:02, announced 2 times, \
                first answer 3.3 ms later
                done: web is on h2; only its MAC answers.
                """, io.printed().replaceFirst("0\\.[0-9] s ago", "0.0 s ago"));
    }

    @Test
    void saysOncePerAddressWhatWasHeardAndThatItWasContested() {
        drift = heard(Farm.heard(OptionalDouble.of(1), false), Farm.heard(OptionalDouble.empty(), true),
                Farm.heard(OptionalDouble.of(2), false));
        run("move", "web", "--yes");
        assertTrue(io.printed().contains("\nh3 heard 198.51.100.100 go from 02:00:5e:10:00:01 to 02:00:5e:10:00:02,"
                + " announced 2 times, contested\ndone: "), io.printed());
        assertEquals(2, io.printed().split("h3 heard", -1).length, io.printed());
    }

    private static Drift heard(WitnessedTakeover... takeovers) {
        Drift done = Farm.drift(Outcome.DONE, "Done.");
        return new Drift(done.id(), done.at(), done.group(), done.kind(), done.outcome(), done.sentence(), done.from(),
                done.to(), done.epoch(), done.steps(), done.checks(), done.wire(), List.of(takeovers),
                done.outageMillis(), done.who(), done.reason());
    }

    @Test
    void keepsWhatWasHeardInTheJournalForPrograms() {
        world.drifts = List.of(drift);
        assertEquals(0, run("journal", "list", "--json"));
        JsonObject listed = JsonParser.parseString(io.printed()).getAsJsonObject().getAsJsonArray("drifts").get(0)
                .getAsJsonObject();
        assertEquals(JsonParser.parseString(Golden.text("move")).getAsJsonObject().get("takeovers"),
                listed.get("takeovers"));
    }

    @Test
    void showsARefusalWithEvidenceRemedyAndOverride() {
        world.planning = request -> Farm.plan(request, MoveKind.SWITCHOVER, false, FINE, REFUSED);
        drift = refused(REFUSED);
        io.typing("yes\n");
        assertEquals(107, run("move", "web"));
        assertTrue(io.said().contains("wire-answers-holder  REFUSED"), io.said());
        assertTrue(io.said().contains("What to do: Mend wire-answers-holder."), io.said());
        assertTrue(io.said()
                .endsWith("If you know better, give the same command with --force --reason \"why\"; the journal"
                        + " keeps it.\n"),
                io.said());
        assertFalse(io.said().contains("[y/N]"), "nobody is asked about what is refused");
        assertTrue(world.calls.contains("run"), "a refusal is recorded");
    }

    @Test
    void offersNoOverrideOfWhatIsImpossible() {
        CheckResult fatal = Farm.check("agent-attached", Severity.FATAL, false);
        world.planning = request -> Farm.plan(request, MoveKind.SWITCHOVER, false, fatal);
        drift = refused(fatal, REFUSED);
        assertEquals(107, run("move", "web", "--yes"));
        assertTrue(io.said().contains("agent-attached  IMPOSSIBLE"), io.said());
        assertFalse(io.said().contains("--force"), io.said());
    }

    @Test
    void tellsADryRunThatWouldBeRefused() {
        world.planning = request -> Farm.plan(request, MoveKind.SWITCHOVER, false, REFUSED);
        assertEquals(107, run("move", "web", "--dry-run"));
        assertTrue(io.printed().contains("wire-answers-holder  REFUSED"), io.printed());
    }

    @ParameterizedTest
    @CsvSource({"DONE, 0", "ROLLED_BACK, 1", "REFUSED, 107", "FAILED, 1", "UNKNOWN, 112"})
    void turnsEachOutcomeIntoItsExitStatus(Outcome outcome, int status) {
        drift = Farm.drift(outcome, "So it ended.");
        assertEquals(status, run("move", "web", "--yes"));
        assertTrue(io.printed().endsWith(outcome.word() + ": So it ended.\n"), io.printed());
    }

    @Test
    void shieldsTheMoveFromCtrlCButLetsItHear() {
        Interruption interruption = new Interruption();
        world.running = (plan, listener, cancellation) -> {
            interruption.cancel();
            assertFalse(Thread.currentThread().isInterrupted(), "a move is never torn");
            assertTrue(cancellation.isCancelled());
            return Farm.drift(Outcome.ROLLED_BACK, "Cancelled before the release; h1 still holds web.");
        };
        assertEquals(130, Main.run(new String[] {"move", "web", "--yes"}, io, world, interruption));
    }

    @Test
    void countsAMoveThatCouldNotBeStoppedAsDone() {
        Interruption interruption = new Interruption();
        world.running = (plan, listener, cancellation) -> {
            interruption.cancel();
            return drift;
        };
        assertEquals(0, Main.run(new String[] {"move", "web", "--yes"}, io, world, interruption));
    }

    @Test
    void stopsPlanningOnCtrlC() {
        Interruption interruption = new Interruption();
        world.planning = request -> {
            interruption.cancel();
            throw sneaky(Thread.interrupted() ? new InterruptedException() : new AssertionError("not interrupted"));
        };
        assertEquals(130, Main.run(new String[] {"move", "web", "--yes"}, io, world, interruption));
        assertEquals("Interrupted.\n", io.said());
    }

    @Test
    void namesTheGroupThatIsNotThere() {
        world.planning = new FakeWorld().planning;
        assertEquals(105, run("move", "db", "--yes"));
        assertEquals("There is no group db.\n", io.said());
    }

    @Test
    void marksStepsThatFailedOrWereUndone() {
        Drift done = drift;
        drift = new Drift(done.id(), done.at(), done.group(), done.kind(), Outcome.ROLLED_BACK, "Undone.", done.from(),
                done.to(), done.epoch(),
                List.of(new StepReport("release", Farm.H1, 0, 1, true, true, "Deleted."),
                        new StepReport("claim", Farm.H2, 1, 1, false, false, "No such \u001b[0mlink.")),
                done.checks(), List.of(), java.util.OptionalDouble.empty(), done.who(), "");
        world.running = (plan, listener, cancellation) -> {
            drift.steps().forEach(listener::finished);
            return drift;
        };
        assertEquals(1, run("move", "web", "--yes"));
        assertTrue(io.said().contains("claim     h2              1.0 ms  failed: No such \\u001b[0mlink.\n"),
                io.said());
        assertTrue(io.printed().contains("==== undone\n"), io.printed());
        assertTrue(io.printed().contains("==== failed\n"), io.printed());
    }

    @Test
    void placesWithoutAskingAndReleasesAfterAsking() {
        world.planning = request -> Farm.plan(request,
                request.verb() == MoveRequest.Verb.PLACE ? MoveKind.PLACE : MoveKind.RELEASE, true, FINE);
        assertEquals(0, run("group", "place", "web", "h2"));
        assertTrue(world.calls.get(1).startsWith("plan MoveRequest[group=web, verb=PLACE, target=h2"),
                world.calls.get(1));
        io.typing("n\n");
        assertEquals(130, run("group", "release", "web"));
        assertTrue(io.said().contains("Release group web from h1? Nobody will answer for its VIPs. [y/N]"), io.said());
        io.terminal = false;
        assertEquals(0, run("group", "release", "web", "--json"));
    }

    @Test
    void warnsInItsOwnWordsBeforeAFailoverAndAForcedMove() {
        io.typing("n\n");
        world.planning = request -> Farm.plan(request, MoveKind.FAILOVER, true, FINE);
        run("move", "web");
        world.planning = request -> Farm.plan(request, MoveKind.FORCE, true, REFUSED);
        run("move", "web", "--force", "--reason", "x");
        assertTrue(
                io.said().contains("The old holder can't be asked to let go. Fail group web from h1 to h2 over now?"));
        assertTrue(io.said().contains("Override what was refused and move group web from h1 to h2? Two hosts may answer"
                + " for it after that."), io.said());
        assertTrue(io.said().contains("overridden"), io.said());
    }

    @Test
    void paintsOnlyOnATerminalThatWantsIt() {
        io.variables.put("TERM", "xterm");
        run("move", "web", "--yes");
        assertFalse((io.printed() + io.said()).contains("\u001b"), "no terminal");
        io.terminal = true;
        run("move", "web", "--yes");
        assertTrue(io.printed().contains("\u001b[32mdone:\u001b[0m"), io.printed());
        FakeIo plain = new FakeIo().typing("");
        plain.variables.putAll(java.util.Map.of("TERM", "xterm", "NO_COLOR", "1"));
        Main.run(new String[] {"move", "web", "--yes"}, plain, world);
        assertFalse((plain.printed() + plain.said()).contains("\u001b"), "NO_COLOR");
    }

    private static Drift refused(CheckResult... checks) {
        Drift done = Farm.drift(Outcome.REFUSED, "Refused: wire-answers-holder.");
        return new Drift(done.id(), done.at(), done.group(), done.kind(), done.outcome(), done.sentence(), done.from(),
                done.to(), done.epoch(), List.of(), List.of(checks), List.of(), java.util.OptionalDouble.empty(),
                done.who(), "");
    }

    private static String withoutAge(String json) {
        return json.replaceAll("\"ageMillis\": [0-9]+", "\"ageMillis\": 0");
    }

    private static String host() {
        try {
            return java.nio.file.Files.readString(java.nio.file.Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable e) throws E {
        throw (E) e;
    }

    private int run(String... args) {
        return Main.run(args, io, world);
    }
}
