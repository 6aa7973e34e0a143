package org.vipdrift.failover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.failover.sim.Plans.request;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.port.Milestones;
import org.vipdrift.failover.port.Timing;
import org.vipdrift.failover.port.Together;
import org.vipdrift.failover.sim.SimNet;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.FlapLimit;
import org.vipdrift.inventory.Hook;
import org.vipdrift.inventory.Hook.When;

/** Moves of an armed group with hooks on the simulated network. */
class HooksMoveTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final ElectionFacts ELECTION = new ElectionFacts("anna@desk", "", 0, ElectionFacts.BACKUP, 0, 3, 51,
            100, 100, List.of(), 50, false, 2, false, null, 0, 0, 0, List.of(), List.of(), "");

    @TempDir
    Path folder;
    private final SimNet net = new SimNet(3);

    @BeforeEach
    void armed() {
        Automatic plain = Automatic.defaults(51);
        net.group = net.group.with(new Automatic(plain.virtualRouterId(), plain.version(), plain.advertMillis(), false,
                0, false, List.of(), false, plain.holdSeconds(), List.of(), 0, true, FlapLimit.DEFAULT, List.of(
                        new Hook("drain", When.BEFORE_RELEASE, List.of("/opt/drain", "now"), 5000),
                        new Hook("warm", When.BEFORE_CLAIM, List.of("/opt/warm"), 3000),
                        new Hook("tell", When.AFTER_CLAIM, List.of("/opt/tell"), 3000))));
        net.hosts.values().forEach(h -> h.election = ELECTION);
        net.held("h1", 4);
    }

    private Moves moves() {
        Timing timing = new Timing(Timing.NORMAL.order(), Duration.ofMillis(60), Timing.NORMAL.window(),
                Timing.NORMAL.takeBackMargin(), Timing.NORMAL.fresh(), Timing.NORMAL.pause());
        return new Failover(folder, net::inventory, net, net.ears, Together.IN_TURN, net.time, timing,
                Milestones.IGNORED).moves();
    }

    private Drift run(boolean force) throws Exception {
        Moves moves = moves();
        return moves.run(moves.plan(request(Verb.MOVE, "h2", force, force ? "now" : ""), LIMIT), MoveListener.SILENT,
                Cancellation.NEVER);
    }

    private static Stream<String> asked(Plan plan) {
        return plan.steps().stream().filter(step -> step.name().equals("ask-hooks")).map(PlannedStep::sentence);
    }

    @Test
    void thePlanShowsWhichHooksAreAskedAndWhere() throws Exception {
        Plan plan = moves().plan(request(Verb.MOVE, "h2", false, ""), LIMIT);
        assertEquals(List.of("h2 runs warm: /opt/warm, at most 3000 ms (before-claim), which may veto the move.",
                "h1 runs drain: /opt/drain now, at most 5000 ms (before-release), which may veto the move."),
                asked(plan).toList());
        assertEquals("ask-hooks", plan.steps().getFirst().name());
    }

    @Test
    void theTargetAndThenTheHolderAreAskedHoweverLongItTakes() throws Exception {
        net.host("h1").hooksTake = Duration.ofSeconds(5);
        Drift drift = run(false);
        assertEquals(Outcome.DONE, drift.outcome(), drift.sentence());
        assertEquals(List.of("h2 before-claim", "h1 before-release"), net.hooksAsked);
        assertEquals(List.of("h2"), net.holders());
    }

    @Test
    void aVetoEndsTheMoveBeforeAnybodyIsPrepared() throws Exception {
        net.host("h1").veto = "Hook drain (before-release) vetoes it: /opt/drain ended with 1.";
        Drift drift = run(false);
        assertEquals(Outcome.REFUSED, drift.outcome());
        assertEquals("Nothing was moved, h1 refuses: Hook drain (before-release) vetoes it: /opt/drain ended with 1.",
                drift.sentence());
        assertEquals(List.of("h1"), net.holders());
        assertEquals(List.of(), net.orders);
    }

    @Test
    void theHolderIsNotAskedWhenTheTargetHasSomethingAgainstIt() throws Exception {
        net.host("h2").veto = "Hook warm (before-claim) vetoes it.";
        assertEquals(Outcome.REFUSED, run(false).outcome());
        assertEquals(List.of("h2 before-claim"), net.hooksAsked);
    }

    @Test
    void aForcedMoveAsksNoHookAndSaysSo() throws Exception {
        net.host("h1").veto = "Hook drain (before-release) vetoes it.";
        Drift drift = run(true);
        assertEquals(Outcome.DONE, drift.outcome(), drift.sentence());
        assertEquals(List.of(), net.hooksAsked);
        assertTrue(drift.checks().stream().anyMatch(check -> check.id().equals("hooks") && !check.passed()
                && check.evidence().startsWith("The hooks drain, warm are not asked: a forced move can't be vetoed.")));
    }

    @Test
    void whoFailsOverWaitsForNoHook() throws Exception {
        net.host("h1").powered = false;
        Plan plan = moves().plan(request(Verb.MOVE, "h2", false, ""), LIMIT);
        assertEquals(MoveKind.FAILOVER, plan.kind());
        assertEquals(List.of(), asked(plan).toList());
    }

    @Test
    void hooksOfAGroupThatIsNotArmedAreNotAsked() throws Exception {
        net.hosts.values().forEach(h -> h.election = null);
        assertEquals(Outcome.DONE, run(false).outcome());
        assertEquals(List.of(), net.hooksAsked);
    }
}
