package org.vipdrift.failover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.failover.sim.Plans.move;
import static org.vipdrift.failover.sim.Plans.request;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.capture.WireTruth.State;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.NeighbourFacts;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.port.Milestones;
import org.vipdrift.failover.port.Role;
import org.vipdrift.failover.port.Timing;
import org.vipdrift.failover.port.Together;
import org.vipdrift.failover.sim.Fault;
import org.vipdrift.failover.sim.SimNet;
import org.vipdrift.inventory.InventoryException;

/** Moves on the simulated network, one per kind, and how they end. */
class MoveTest {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** Simulated hosts are asked one after another, which takes as long as asking them together takes in life. */
    private static final Timing TIMING = new Timing(Timing.NORMAL.order(), Duration.ofMillis(60),
            Timing.NORMAL.window(), Timing.NORMAL.takeBackMargin(), Timing.NORMAL.fresh(), Timing.NORMAL.pause());

    private static final ElectionFacts ELECTION = new ElectionFacts("anna@desk", "", 0, ElectionFacts.BACKUP, 0, 3, 51,
            100, 100, List.of(), 50, false, 2, false, null, 0, 0, 0, List.of(), List.of(), "");
    @TempDir
    Path folder;
    private final SimNet net = new SimNet(3);

    private Failover failover() {
        return failover(net, Milestones.IGNORED);
    }

    private Failover failover(SimNet on, Milestones milestones) {
        return new Failover(folder, on::inventory, on, on.ears, Together.IN_TURN, on.time, TIMING, milestones);
    }

    private Drift run(MoveRequest request) throws Exception {
        return run(net, request);
    }

    private Drift run(SimNet on, MoveRequest request) throws Exception {
        return run(on, request, Milestones.IGNORED);
    }

    private Drift run(SimNet on, MoveRequest request, Milestones milestones) throws Exception {
        Moves moves = failover(on, milestones).moves();
        return moves.run(moves.plan(request, LIMIT), MoveListener.SILENT, Cancellation.NEVER);
    }

    private void assertEnds(Drift drift, Outcome outcome, String sentence) {
        assertEquals(sentence, drift.sentence());
        assertEquals(outcome, drift.outcome());
        assertEquals(drift, failover().journal().drifts().getLast());
    }

    @Test
    void placesAndReleases() throws Exception {
        assertEnds(run(request(Verb.PLACE, "h1", false, "")), Outcome.DONE,
                "web placed on h1: 02:00:00:00:00:01 (h1) alone answers for 198.51.100.100, seen by h2 and h3.");
        assertEquals(List.of("h1"), net.holders());
        assertEnds(run(request(Verb.RELEASE, null, false, "")), Outcome.DONE,
                "web released from h1: nobody answers for 198.51.100.100, asked by h1, h2 and h3.");
        assertEquals(List.of(), net.holders());
    }

    @Test
    void switchesOverThereAndBackUnderGrowingEpochs() throws Exception {
        net.held("h1", 4);
        Drift there = run(move("h2"));
        Drift back = run(move("h1"));
        assertEquals(List.of(Outcome.DONE, Outcome.DONE), List.of(there.outcome(), back.outcome()));
        assertEquals(List.of(new Epoch(5), new Epoch(6)), List.of(there.epoch(), back.epoch()));
        assertEquals(List.of("h1"), net.holders());
        assertEquals(OptionalDouble.of(0.2), there.outageMillis());
    }

    /** What the agents' election does between a plan and its move. */
    private Drift runAfter(Duration wait, boolean armed, Runnable election) throws Exception {
        net.held("h1", 4);
        net.hosts.values().forEach(h -> h.election = armed ? ELECTION : null);
        Moves moves = failover().moves();
        Plan plan = moves.plan(move("h2"), LIMIT);
        net.time.pass(wait);
        election.run();
        return moves.run(plan, MoveListener.SILENT, Cancellation.NEVER);
    }

    @Test
    void anElectionThatTookAnEpochInBetweenMakesNobodyPlanAgain() throws Exception {
        Drift drift = runAfter(Duration.ZERO, true, () -> net.held("h1", 6));
        assertEquals(Outcome.DONE, drift.outcome(), drift.sentence());
        assertEquals(new Epoch(7), drift.epoch());
        assertEquals(List.of("h2"), net.holders());
        List<Drift> journal = failover().journal().drifts();
        assertEquals(List.of(Outcome.REFUSED, Outcome.DONE), journal.stream().map(Drift::outcome).toList());
    }

    @Test
    void aPlanThatHasAgedWhileTheElectionWentOnIsRunUnderTheNewEpoch() throws Exception {
        Drift drift = runAfter(Duration.ofMinutes(1), true, () -> net.held("h1", 6));
        assertEquals(Outcome.DONE, drift.outcome(), drift.sentence());
        assertEquals(new Epoch(7), drift.epoch());
    }

    @Test
    void anotherHolderThanPlannedIsSaidThoughTheGroupIsArmed() throws Exception {
        Drift drift = runAfter(Duration.ofMinutes(1), true, () -> {
            net.host("h1").vips.clear();
            net.held("h3", 6);
        });
        assertEquals(Outcome.REFUSED, drift.outcome());
        assertTrue(drift.sentence().startsWith("Things have changed since this was planned"), drift.sentence());
    }

    @Test
    void withoutAutomaticModeANewerEpochIsAnotherConsolesAndEndsTheMove() throws Exception {
        assertEquals(Outcome.REFUSED, runAfter(Duration.ZERO, false, () -> net.held("h1", 6)).outcome());
        assertEquals(List.of("h1"), net.holders());
    }

    @Test
    void reportsStepsInTheOrderAndTimeInWhichTheyWent() throws Exception {
        net.held("h1", 4);
        List<String> live = new ArrayList<>();
        Moves moves = failover().moves();
        Drift drift = moves.run(moves.plan(move("h2"), LIMIT), new MoveListener() {

            @Override
            public void starting(PlannedStep step) {
                live.add(step.name());
            }

            @Override
            public void finished(StepReport report) {
                live.add(report.name() + "!");
            }
        }, Cancellation.NEVER);
        assertEquals(List.of("prepare", "prepare", "prepare", "release", "claim", "announce", "verify", "settle",
                "settle", "settle"), drift.steps().stream().map(StepReport::name).toList());
        assertEquals(List.of("release", "release!", "claim", "claim!", "announce", "announce!"), live.subList(6, 12));
        assertTrue(drift.steps().get(4).startMillis() > drift.steps().get(3).startMillis());
    }

    @Test
    void failsOverAHolderWithoutPower() throws Exception {
        run(request(Verb.PLACE, "h1", false, ""));
        net.host("h1").powered = false;
        assertEnds(run(move(null)), Outcome.DONE,
                "web moved from h1 to h2: 02:00:00:00:00:02 (h2) alone answers for 198.51.100.100, seen by h3.");
    }

    @Test
    void failsOverADeadAgentByAOneShot() throws Exception {
        net.held("h1", 4);
        net.host("h1").agentRuns = false;
        Drift drift = run(move("h2"));
        assertEquals(Outcome.DONE, drift.outcome(), drift.sentence());
        assertEquals(MoveKind.FAILOVER, drift.kind());
        assertEquals(List.of("h2"), net.holders());
        assertEquals(List.of(), net.violations);
    }

    @Test
    void anAgentThatCannotFinishAloneIsPreparedAsItAlwaysWas() throws Exception {
        net.held("h1", 4);
        net.host("h1").agentRuns = false;
        net.host("h2").capabilities.remove(Role.CAPABILITY);
        assertEquals(Outcome.DONE, run(move("h2")).outcome());
    }

    @Test
    void aTargetThatIsOutOfReachFinishesByItself() throws Exception {
        net.held("h1", 4);
        net.host("h1").agentRuns = false;
        Drift drift = run(net, move("h2"), name -> net.host("h2").sshWorks &= !name.equals("released"));
        assertEnds(drift, Outcome.DONE, "The claim's answer was lost. web moved from h1 to h2: 02:00:00:00:00:02 (h2)"
                + " alone answers for 198.51.100.100, seen by h3.");
        assertEquals(List.of("h2"), net.holders());
    }

    @Test
    void aTargetThatCouldNotBeToldOfACancellationFinishesAndIsSaidToHave() throws Exception {
        net.held("h1", 4);
        net.host("h1").powered = false;
        Moves moves = failover().moves();
        Drift drift = moves.run(moves.plan(move("h2"), LIMIT), MoveListener.SILENT, () -> {
            net.host("h2").sshWorks &= !net.orders.contains("h2 prepare 1");
            return net.orders.contains("h2 prepare 1");
        });
        assertEnds(drift, Outcome.DONE, "Cancelled before anything was moved. Yet h2 could not be told so and took over"
                + " by itself: 02:00:00:00:00:02 (h2) alone answers for 198.51.100.100, seen by h3.");
        assertEquals(List.of("h2"), net.holders());
    }

    @Test
    void aCancelledFailoverIsNotFinishedByItsTarget() throws Exception {
        net.held("h1", 4);
        net.host("h1").powered = false;
        Moves moves = failover().moves();
        Drift drift = moves.run(moves.plan(move("h2"), LIMIT), MoveListener.SILENT,
                () -> net.orders.contains("h2 prepare 1"));
        assertEnds(drift, Outcome.ROLLED_BACK, "Cancelled before anything was moved.");
        net.time.pass(Duration.ofSeconds(60));
        assertEquals(List.of(), net.holders());
    }

    @Test
    void aTwoHostGroupWhoseHolderIsGoneHasNoObserverAndSaysSo() throws Exception {
        SimNet two = new SimNet(2);
        two.held("h1", 4);
        two.host("h1").powered = false;
        Drift drift = run(two, move("h2"));
        assertEquals(Outcome.DONE, drift.outcome());
        assertEquals("web moved from h1 to h2: only h2 itself could ask the wire for 198.51.100.100, and nobody else"
                + " answered.", drift.sentence());
        assertEquals(State.UNKNOWN, drift.wire().getFirst().state());
    }

    @Test
    void aTargetThatHearsAnotherAnswerForItsVipsIsNeverDoneThoughNobodyElseCouldAsk() throws Exception {
        SimNet two = new SimNet(2);
        two.held("h1", 4);
        two.host("h1").powered = false;
        Drift drift = run(two, move("h2"), name -> two.strangerAnswers |= name.equals("claimed"));
        assertEquals(Outcome.FAILED, drift.outcome(), drift.sentence());
        assertTrue(drift.sentence().startsWith("The wire did not show the move: 02:00:00:00:00:02 (h2) and"
                + " 02:00:00:00:00:ee (no member of the group) answer for 198.51.100.100, seen by h2."),
                drift.sentence());
        assertEquals(List.of(), two.holders());
    }

    @Test
    void aTargetThatHearsNobodyAtAllAfterItsClaimIsNotItsOwnWitness() throws Exception {
        SimNet two = new SimNet(2);
        two.held("h1", 4);
        two.host("h1").powered = false;
        Drift drift = run(two, move("h2"), name -> two.gatewayAnswers &= !name.equals("claimed"));
        assertEnds(drift, Outcome.UNKNOWN, "The kernel of h2 has the VIPs of web, but the wire is not known: only h2"
                + " itself could ask the wire for 198.51.100.100, and it heard nobody at all, not even a gateway.");
        assertEquals(List.of("h2"), two.holders());
    }

    @Test
    void aTargetThatCannotBeAskedIsNotItsOwnWitness() throws Exception {
        SimNet two = new SimNet(2);
        two.held("h1", 4);
        two.host("h1").powered = false;
        Drift drift = run(two, move("h2"), name -> two.host("h2").agentRuns &= !name.equals("claimed"));
        assertEnds(drift, Outcome.UNKNOWN, "The kernel of h2 has the VIPs of web, but the wire is not known: no other"
                + " host could ask the wire for 198.51.100.100.");
        assertEquals(List.of("h2"), two.holders());
    }

    @Test
    void aTargetWhoseAgentDiedAfterItsClaimKeepsTheVipsWhereNobodyElseCouldHoldThem() throws Exception {
        SimNet two = new SimNet(2);
        two.held("h1", 4);
        two.host("h1").agentRuns = false;
        two.faults.put("h2 claim 1", Fault.AGENT_STAYS_DEAD);
        Drift drift = run(two, move("h2"));
        assertEnds(drift, Outcome.UNKNOWN, "The kernel of h2 has the VIPs of web, but the wire is not known: no other"
                + " host could ask the wire for 198.51.100.100.");
        assertEquals(List.of("h2"), two.holders());
    }

    @Test
    void whatTheTargetItselfHasWitnessedStaysDoneThoughItsAgentDiesBeforeItIsTold() throws Exception {
        SimNet two = new SimNet(2);
        two.held("h1", 4);
        two.host("h1").powered = false;
        two.faults.put("h2 settle 1", Fault.AGENT_STAYS_DEAD);
        assertEquals(Outcome.DONE, run(two, move("h2")).outcome());
        assertEquals(List.of("h2"), two.holders());
    }

    @Test
    void ofTwoTheHolderIsPreferredToATargetThatIsNotItsOwnWitness() throws Exception {
        SimNet two = new SimNet(2);
        two.held("h1", 4);
        Drift drift = run(two, move("h2"), name -> {
            two.gatewayAnswers &= !name.equals("claimed");
            two.host("h1").sshWorks &= !name.equals("claimed");
            two.host("h2").portBlocked |= name.equals("claimed");
        });
        two.time.pass(Duration.ofSeconds(20));
        two.host("h2").portBlocked = false;
        assertEquals(List.of("h1"), two.holders(), drift.sentence());
        assertEquals(List.of(), two.violations);
    }

    @Test
    void aForcedMoveOfTwoAgainstAnAnsweringHolderStandsAndShowsBothAnswers() throws Exception {
        SimNet two = new SimNet(2);
        two.held("h1", 4);
        two.host("h1").sshWorks = false;
        Drift drift = run(two, request(Verb.MOVE, "h2", true, "h1 burns"));
        assertEquals(State.MULTIPLE, drift.wire().getFirst().state());
        assertEquals("web is on h2 as forced, but the wire is not as it should be: 02:00:00:00:00:01 (h1) and"
                + " 02:00:00:00:00:02 (h2) answer for 198.51.100.100, seen by h2.", drift.sentence());
    }

    @Test
    void aRefusedPlanIsRecordedAsRefused() throws Exception {
        net.held("h1", 4);
        net.strangerAnswers = true;
        Drift drift = run(move("h2"));
        assertEquals(Outcome.REFUSED, drift.outcome());
        assertTrue(drift.sentence().contains("02:00:00:00:00:ee"), drift.sentence());
        assertEquals(List.of(drift), failover().journal().drifts());
        assertEquals(List.of(), net.orders);
    }

    @Test
    void aForcedMoveAgainstAnAnsweringHolderStandsAndIsNotGreen() throws Exception {
        net.held("h1", 4);
        net.host("h1").sshWorks = false;
        Drift drift = run(request(Verb.MOVE, "h2", true, "h1 burns"));
        assertEnds(drift, Outcome.FAILED, "web is on h2 as forced, but the wire is not as it should be:"
                + " 02:00:00:00:00:01 (h1) and 02:00:00:00:00:02 (h2) answer for 198.51.100.100, seen by h2 and h3.");
        assertEquals(MoveKind.FORCE, drift.kind());
        assertEquals("h1 burns", drift.reason());
        assertTrue(drift.checks().stream().anyMatch(c -> c.id().equals("holder-can-release") && !c.passed()));
    }

    @Test
    void undoesInReverseOrderWhenTheWireDoesNotShowTheMove() throws Exception {
        net.held("h1", 4);
        net.deafAfterClaim = "h2";
        Drift drift = run(move("h2"));
        assertEnds(drift, Outcome.ROLLED_BACK, "The wire did not show the move: nobody answers for 198.51.100.100,"
                + " asked by h1 and h3. Rolled back: 02:00:00:00:00:01 (h1) alone answers for 198.51.100.100, seen by h3.");
        List<String> changes = net.orders.stream().filter(o -> o.contains("release") || o.contains("claim")).toList();
        assertEquals(List.of("h1 release 1", "h2 claim 1", "h2 release 1", "h1 claim 1"), changes);
        assertEquals(List.of("release", "claim"),
                drift.steps().stream().filter(StepReport::undone).map(StepReport::name).toList());
        assertEquals(List.of("undo-release", "undo-claim"),
                drift.steps().stream().map(StepReport::name).filter(n -> n.startsWith("undo")).toList());
    }

    @Test
    void aWireThatTakesAMomentToShowTheMoveIsLookedAtAgain() throws Exception {
        net.held("h1", 4);
        net.deafAfterClaim = "h2";
        net.deafness = Duration.ofMillis(300);
        assertEquals(Outcome.DONE, run(move("h2")).outcome());
    }

    @Test
    void whatCouldNotBeUndoneIsSaid() throws Exception {
        net.held("h1", 4);
        net.host("h1").agentRuns = false;
        net.faults.put("h2 claim 1", Fault.KERNEL_REFUSES);
        net.faults.put("h2 claim 2", Fault.KERNEL_REFUSES);
        Drift drift = run(move("h2"));
        assertEnds(drift, Outcome.FAILED, "h2 did not claim: EPERM Not rolled back: h1 has no agent that could take the"
                + " VIPs back. Now nobody answers for 198.51.100.100, asked by h2 and h3.");
    }

    @Test
    void whereTheHolderCannotTakeBackTheTargetIsAskedTwice() throws Exception {
        net.held("h1", 4);
        net.host("h1").agentRuns = false;
        net.faults.put("h2 claim 1", Fault.KERNEL_REFUSES);
        Drift drift = run(move("h2"));
        assertEnds(drift, Outcome.DONE, "The first claim failed, the second did not. web moved from h1 to h2:"
                + " 02:00:00:00:00:02 (h2) alone answers for 198.51.100.100, seen by h3.");
        assertEquals(new Epoch(6), drift.epoch());
    }

    @Test
    void aCancelledMoveChangesNothing() throws Exception {
        net.held("h1", 4);
        Moves moves = failover().moves();
        Drift drift = moves.run(moves.plan(move("h2"), LIMIT), MoveListener.SILENT, () -> net.orders.size() >= 2);
        assertEnds(drift, Outcome.ROLLED_BACK, "Cancelled before anything was moved.");
        assertEquals(List.of("h1"), net.holders());
        assertEquals(List.of("h1 prepare 1", "h2 prepare 1", "h1 settle 1", "h2 settle 1"), net.orders);
    }

    @Test
    void cancellingAfterTheReleaseIsTooLate() throws Exception {
        net.held("h1", 4);
        Moves moves = failover().moves();
        Drift drift = moves.run(moves.plan(move("h2"), LIMIT), MoveListener.SILENT,
                () -> net.orders.contains("h1 release 1"));
        assertEquals(Outcome.DONE, drift.outcome());
    }

    @Test
    void aPlanWhoseWorldHasChangedIsRefused() throws Exception {
        net.held("h1", 4);
        Moves moves = failover().moves();
        Plan plan = moves.plan(move("h2"), LIMIT);
        net.time.pass(Duration.ofSeconds(30));
        net.strangerAnswers = true;
        Drift drift = moves.run(plan, MoveListener.SILENT, Cancellation.NEVER);
        assertEquals(Outcome.REFUSED, drift.outcome());
        assertTrue(drift.sentence().startsWith("Things have changed since this was planned"), drift.sentence());
        assertEquals(List.of(), net.orders);
    }

    @Test
    void anOldPlanOfAWorldThatIsTheSameIsRun() throws Exception {
        net.held("h1", 4);
        Moves moves = failover().moves();
        Plan plan = moves.plan(move("h2"), LIMIT);
        net.time.pass(Duration.ofSeconds(30));
        assertEquals(Outcome.DONE, moves.run(plan, MoveListener.SILENT, Cancellation.NEVER).outcome());
    }

    @Test
    void ofTwoConsolesWithTheSameEpochOneIsRefusedAtTheFirstHost() throws Exception {
        net.held("h1", 4);
        Moves anna = failover().moves();
        Plan annas = anna.plan(move("h2"), LIMIT);
        Moves bob = new Failover(folder.resolve("bob"), net::inventory, net, net.ears, Together.IN_TURN, net.time,
                TIMING,
                Milestones.IGNORED).moves();
        Plan bobs = bob.plan(move("h3"), LIMIT);
        assertEquals(annas.epoch(), bobs.epoch());
        assertEquals(Outcome.DONE, anna.run(annas, MoveListener.SILENT, Cancellation.NEVER).outcome());
        Drift second = bob.run(bobs, MoveListener.SILENT, Cancellation.NEVER);
        assertEquals(Outcome.REFUSED, second.outcome());
        assertEquals("Nothing was moved, h1 refuses: h1 has accepted epoch 5 from bob@desk.", second.sentence());
        assertEquals(List.of("h2"), net.holders());
    }

    @Test
    void aSecondMoveOfTheSameGroupIsRefusedWhileOneRuns() throws Exception {
        net.held("h1", 4);
        List<Drift> inner = new ArrayList<>();
        Milestones meddler = name -> {
            if (name.equals("prepared")) {
                inner.add(second());
            }
        };
        Moves moves = failover(net, meddler).moves();
        Drift drift = moves.run(moves.plan(move("h2"), LIMIT), MoveListener.SILENT, Cancellation.NEVER);
        assertEquals(Outcome.DONE, drift.outcome());
        assertEquals("Another move of web is running, by anna@desk; wait for its end.", inner.getFirst().sentence());
    }

    private Drift second() {
        try {
            return run(move("h3"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void withoutAWritableJournalNothingIsDone() throws Exception {
        net.held("h1", 4);
        Moves moves = failover().moves();
        Plan plan = moves.plan(move("h2"), LIMIT);
        Files.createDirectory(folder.resolve("journal.jsonl"));
        Drift drift = moves.run(plan, MoveListener.SILENT, Cancellation.NEVER);
        assertEquals(Outcome.REFUSED, drift.outcome());
        assertTrue(drift.sentence().startsWith("The move's lock or journal can't be written, so nothing was done"));
        assertEquals(List.of(), net.orders);
    }

    @Test
    void staleCachesAreRepairedByUnicast() throws Exception {
        net.held("h1", 4);
        net.host("h3").neighbours.add(new NeighbourFacts(SimNet.VIP.address(), "eth0", net.host("h1").mac, "stale"));
        Drift drift = run(move("h2"));
        assertTrue(net.orders.contains("h2 announce 1"), net.orders.toString());
        assertFalse(drift.sentence().contains("old MAC"), drift.sentence());
    }

    @Test
    void whoeverDoesNotListenIsNamed() throws Exception {
        net.held("h1", 4);
        net.deafToAnnouncements = true;
        net.host("h3").neighbours.add(new NeighbourFacts(SimNet.VIP.address(), "eth0", net.host("h1").mac, "stale"));
        Drift drift = run(move("h2"));
        assertEquals(Outcome.DONE, drift.outcome());
        assertTrue(drift.sentence().endsWith(" h3 still sends to the old MAC and ignores being told."),
                drift.sentence());
    }

    @Test
    void anUnknownGroupAndAForeignTargetAreNamed() {
        Moves moves = failover().moves();
        MoveRequest foreign = request(Verb.MOVE, "h9", false, "");
        assertEquals("h9 is no member of group web; its members are h1, h2, h3.",
                assertThrows(InventoryException.class, () -> moves.plan(foreign, LIMIT)).sentence());
        MoveRequest nothing = new MoveRequest(new org.vipdrift.core.GroupId("db"), Verb.MOVE, new HostId("h1"), false,
                "", "anna");
        assertEquals("There is no group db; vipdrift group list shows all.",
                assertThrows(InventoryException.class, () -> moves.plan(nothing, LIMIT)).sentence());
    }

    @Test
    void planningChangesNothing() throws Exception {
        net.held("h1", 4);
        failover().moves().plan(move("h2"), LIMIT);
        assertEquals(List.of(), net.orders);
        assertFalse(Files.exists(folder.resolve("journal.jsonl")));
    }

    @Test
    void aReaderOfARunningMoveLeavesItAlone() throws Exception {
        net.held("h1", 4);
        List<Drift> seen = new ArrayList<>();
        Milestones onlooker = name -> {
            if (name.equals("released")) {
                try {
                    Failover other = failover();
                    other.reconcile(LIMIT);
                    seen.addAll(other.journal().drifts());
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        Moves moves = failover(net, onlooker).moves();
        assertEquals(Outcome.DONE,
                moves.run(moves.plan(move("h2"), LIMIT), MoveListener.SILENT, Cancellation.NEVER).outcome());
        assertEquals(Outcome.UNKNOWN, seen.getFirst().outcome());
        assertEquals(1, failover().journal().drifts().size());
    }
}
