package org.vipdrift.failover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.failover.sim.Plans.move;
import static org.vipdrift.failover.sim.Plans.plan;
import static org.vipdrift.failover.sim.Plans.request;
import static org.vipdrift.failover.sim.Plans.steps;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.internal.evidence.Past;
import org.vipdrift.failover.sim.SimNet;

/** A test for each row and column of the decision's matrix; they assert the sentence. */
class DecisionTest {

    private static final HostId H1 = new HostId("h1");
    private static final HostId H2 = new HostId("h2");
    private final SimNet net = new SimNet(3);

    private void h1Holds() {
        net.held("h1", 4);
    }

    private void h1AnswersButCannotBeReached() {
        h1Holds();
        net.host("h1").sshWorks = false;
    }

    private void assertAllowed(Plan plan, MoveKind kind, String sentence) {
        assertEquals(sentence, plan.sentence());
        assertEquals(kind, plan.kind());
        assertTrue(plan.allowed());
    }

    private void assertRefused(Plan plan, String sentence) {
        assertEquals(sentence, plan.sentence());
        assertFalse(plan.allowed());
    }

    @Test
    void expectsTheOutageThatTheGroupsMovesHadLately() {
        SimNet net = new SimNet(3);
        net.held("h1", 4);
        assertEquals(Duration.ofMillis(3), plan(net, move("h2")).expectedOutage());
        Past past = new Past(new Epoch(4), Optional.of(H1),
                List.of(Duration.ofMillis(9), Duration.ofMillis(1), Duration.ofMillis(2)));
        assertEquals(Duration.ofMillis(2), plan(net, move("h2"), past).expectedOutage());
    }

    @Test
    void placesWhatNobodyHolds() {
        Plan plan = plan(net, request(Verb.PLACE, "h1", false, ""), Past.NONE);
        assertAllowed(plan, MoveKind.PLACE, "Place web on h1: no member holds it and nobody answers on the wire,"
                + " asked by h1, h2 and h3.");
        assertEquals(List.of("prepare h1", "prepare h2", "prepare h3", "claim h1", "announce h1", "verify h1",
                "settle h1", "settle h2", "settle h3"), steps(plan));
        assertNull(plan.from());
        assertEquals(new Epoch(1), plan.epoch());
    }

    @Test
    void aMoveOfWhatNobodyHoldsIsAPlacementOnTheMemberOfTheHighestPriority() {
        Plan plan = plan(net, move(null), Past.NONE);
        assertEquals(MoveKind.PLACE, plan.kind());
        assertEquals(H1, plan.to());
    }

    @Test
    void refusesToReleaseWhatNobodyHolds() {
        assertRefused(plan(net, request(Verb.RELEASE, null, false, ""), Past.NONE), "Release web from nobody: no member"
                + " holds it and nobody answers on the wire, asked by h1, h2 and h3. Refused: Nobody is known to hold"
                + " web.");
    }

    @Test
    void switchesAHealthyHolderOver() {
        h1Holds();
        Plan plan = plan(net, move(null));
        assertAllowed(plan, MoveKind.SWITCHOVER, "Switch web over from h1 to h2: h1 holds it and 02:00:00:00:00:01 (h1)"
                + " answers on the wire, asked by h2 and h3.");
        assertEquals(List.of("prepare h1", "prepare h2", "prepare h3", "release h1", "claim h2", "announce h2",
                "verify h2", "settle h1", "settle h2", "settle h3"), steps(plan));
        assertEquals(new Epoch(5), plan.epoch());
        assertEquals(List.of(), plan.unknowns());
    }

    @Test
    void refusesToPlaceWhatAHealthyHolderHas() {
        h1Holds();
        Plan plan = plan(net, request(Verb.PLACE, "h2", false, ""));
        assertFalse(plan.allowed());
        assertTrue(plan.sentence().endsWith("Refused: h1 holds web already."), plan.sentence());
    }

    @Test
    void releasesFromAHealthyHolder() {
        h1Holds();
        Plan plan = plan(net, request(Verb.RELEASE, null, false, ""));
        assertAllowed(plan, MoveKind.RELEASE,
                "Release web from h1: h1 holds it and 02:00:00:00:00:01 (h1) answers on the wire, asked by h2 and h3.");
        assertEquals(List.of("prepare h1", "prepare h2", "prepare h3", "release h1", "verify h1", "settle h1",
                "settle h2", "settle h3"), steps(plan));
    }

    @Test
    void failsOverAHolderWhoseLinkIsDownAndHasItRelease() {
        h1Holds();
        net.host("h1").hasAdminNetwork = true;
        net.host("h1").cableIn = false;
        Plan plan = plan(net, move("h2"));
        assertAllowed(plan, MoveKind.FAILOVER,
                "Fail web over from h1 to h2: h1 has 198.51.100.100 but is not heard; its"
                        + " agent will release, and nobody answers on the wire, asked by h2 and h3.");
        assertTrue(steps(plan).contains("release h1"));
    }

    @Test
    void failsOverADeadAgentByAOneShotOverSsh() {
        h1Holds();
        net.host("h1").agentRuns = false;
        Plan plan = plan(net, move("h2"));
        assertAllowed(plan, MoveKind.FAILOVER, "Fail web over from h1 to h2: the agent of h1 does not answer, SSH does,"
                + " and 02:00:00:00:00:01 (h1) answers on the wire, asked by h2 and h3.");
        assertEquals(List.of("prepare-to-take-over h2", "prepare h3", "release-over-ssh h1", "claim h2", "announce h2",
                "verify h2",
                "settle h2", "settle h3"), steps(plan));
    }

    @Test
    void releasesADeadAgentsVipsOverSsh() {
        h1Holds();
        net.host("h1").agentRuns = false;
        Plan plan = plan(net, request(Verb.RELEASE, null, false, ""));
        assertTrue(plan.allowed(), plan.sentence());
        assertTrue(steps(plan).contains("release-over-ssh h1"));
    }

    @Test
    void failsOverAHolderThatIsGoneAndSaysWhatCannotBeKnown() {
        h1Holds();
        net.host("h1").powered = false;
        Plan plan = plan(net, move(null), new Past(new Epoch(4), Optional.of(H1)));
        assertAllowed(plan, MoveKind.FAILOVER, "Fail web over from h1 to h2: h1 can't be reached and nobody answers on"
                + " the wire, asked by h2 and h3.");
        assertEquals(List.of("Whether h1 still has 198.51.100.100 on an interface: No route to h1."), plan.unknowns());
        assertEquals(List.of("prepare-to-take-over h2", "prepare h3", "claim h2", "announce h2", "verify h2",
                "settle h2", "settle h3"), steps(plan));
        assertEquals(H2, plan.to());
    }

    @Test
    void withoutAMemoryTheOnlySilentMemberIsSuspectedToHoldWhatWasPlacedOnce() {
        h1Holds();
        net.host("h1").powered = false;
        Plan plan = plan(net, move(null), Past.NONE);
        assertEquals(MoveKind.FAILOVER, plan.kind());
        assertEquals(H1, plan.from());
    }

    @Test
    void placingWhatALostHolderHadIsAFailover() {
        h1Holds();
        net.host("h1").powered = false;
        Plan plan = plan(net, request(Verb.PLACE, "h2", false, ""), new Past(new Epoch(4), Optional.of(H1)));
        assertTrue(plan.allowed(), plan.sentence());
        assertEquals(MoveKind.FAILOVER, plan.kind());
    }

    @Test
    void refusesTheMoveWhenTheOldHolderStillAnswersAndNothingCanReleaseIt() {
        h1AnswersButCannotBeReached();
        assertRefused(plan(net, move("h2")), "Fail web over from h1 to h2: h1 can't be reached, yet 02:00:00:00:00:01"
                + " (h1) answers on the wire, asked by h2 and h3. Refused: h1 can't be reached, its kernel still answers"
                + " for 198.51.100.100 on the wire, and nothing can make it stop: two hosts would answer.");
    }

    @Test
    void forceOverridesARefusalWithAReason() {
        h1AnswersButCannotBeReached();
        Plan plan = plan(net, request(Verb.MOVE, "h2", true, "h1 burns"));
        assertAllowed(plan, MoveKind.FORCE, "Force web from h1 to h2: h1 can't be reached, yet 02:00:00:00:00:01 (h1)"
                + " answers on the wire, asked by h2 and h3. Overridden: holder-can-release.");
    }

    @Test
    void forceWithoutAReasonIsRefused() {
        h1AnswersButCannotBeReached();
        Plan plan = plan(net, request(Verb.MOVE, "h2", true, " "));
        assertFalse(plan.allowed());
        assertTrue(plan.sentence().endsWith("Refused: Refused checks are to be overridden and no reason is given."));
    }

    @Test
    void forceThatHasNothingToOverrideIsTheKindThatFits() {
        h1Holds();
        assertEquals(MoveKind.SWITCHOVER, plan(net, request(Verb.MOVE, "h2", true, "to be sure")).kind());
    }

    @Test
    void forceNeverOverridesWhatIsImpossible() {
        h1Holds();
        net.host("h2").agentRuns = false;
        Plan plan = plan(net, request(Verb.MOVE, "h2", true, "because"));
        assertFalse(plan.allowed());
        assertTrue(plan.sentence().contains("Refused: The target h2 can't take orders: The agent of h2 does not"),
                plan.sentence());
        assertEquals(List.of(), plan.steps());
    }

    @Test
    void refusesAReleaseOfAHolderThatNobodyCanReach() {
        h1AnswersButCannotBeReached();
        assertFalse(plan(net, request(Verb.RELEASE, null, false, "")).allowed());
    }

    @Test
    void refusesToMoveToTheHolder() {
        h1Holds();
        Plan plan = plan(net, move("h1"));
        assertFalse(plan.allowed());
        assertTrue(plan.sentence().endsWith("Refused: h1 holds web already."), plan.sentence());
    }

    @Test
    void namesTheForeignMacThatAnswersForTheVip() {
        net.strangerAnswers = true;
        Plan plan = plan(net, request(Verb.PLACE, "h1", false, ""), Past.NONE);
        assertFalse(plan.allowed());
        assertTrue(plan.sentence().endsWith("Refused: 02:00:00:00:00:ee (no member of the group) answers for"
                + " 198.51.100.100, and no member holds it."), plan.sentence());
    }

    @Test
    void namesTheForeignMacBesideTheHolders() {
        h1Holds();
        net.strangerAnswers = true;
        Plan plan = plan(net, move("h2"));
        assertTrue(plan.sentence().endsWith("Refused: 02:00:00:00:00:ee (no member of the group) answers for"
                + " 198.51.100.100, and the holder is h1."), plan.sentence());
    }

    @Test
    void ofTwoCarriersTheOneWithTheNewestGrantIsTheHolderAndForceReleasesBoth() {
        h1Holds();
        net.host("h3").vips.add(SimNet.VIP.address());
        assertFalse(plan(net, move("h2")).allowed());
        Plan plan = plan(net, request(Verb.MOVE, "h2", true, "clean up"));
        assertTrue(plan.allowed(), plan.sentence());
        assertEquals(H1, plan.from());
        assertTrue(steps(plan).indexOf("release h3") < steps(plan).indexOf("release h1"), steps(plan).toString());
    }

    @Test
    void prefersAMemberThatPassesAllChecksOverOneOfHigherPriority() {
        h1Holds();
        net.host("h2").sysctls.put("net.ipv4.conf.eth0.arp_ignore", "8");
        assertEquals(new HostId("h3"), plan(net, move(null)).to());
    }

    @Test
    void refusesWhenNoMemberCanTakeOver() {
        h1Holds();
        net.host("h2").powered = false;
        net.host("h3").agentInstalled = false;
        Plan plan = plan(net, move(null));
        assertFalse(plan.allowed());
        assertTrue(plan.sentence().endsWith("Refused: No member other than the holder can take orders."),
                plan.sentence());
    }
}
