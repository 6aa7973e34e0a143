package org.vipdrift.lab.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.StepReport;
import org.vipdrift.lab.cli.CommandLine;
import org.vipdrift.lab.cli.CommandLine.Run;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;

/** The holder fails in one way or another, seen from one console and by an observer of its own. */
@OnLab
@Timeout(180)
class FailoverTest extends ObservedTest {
    /** The lab's client. */
    private static final String FOREIGN = "02:00:5e:10:01:02";

    FailoverTest(Lab lab) {
        super(lab);
    }

    private void assertObserved(String... hosts) {
        List<String> expected = List.of(hosts).stream().map(lab::mac).toList();
        MoveLab.await("the answers of " + List.of(hosts), () -> observer.sequence().equals(expected));
    }

    @Test
    void aHolderWithoutPowerIsReplacedAndWhatCannotBeKnownIsSaid() throws Exception {
        lab.tell("crash", "h1");
        Plan plan = moves.plan(moves.request(Verb.MOVE, null));
        assertEquals(MoveKind.FAILOVER, plan.kind(), plan.sentence());
        assertTrue(plan.allowed(), plan.sentence());
        assertEquals(1, plan.unknowns().size(), plan.unknowns().toString());
        assertTrue(plan.unknowns().getFirst().startsWith("Whether h1 still has 198.51.100.100 on an interface: "),
                plan.unknowns().toString());
        Drift drift = moves.run(moves.request(Verb.MOVE, null));
        assertEquals(Outcome.DONE, drift.outcome(), drift.sentence());
        assertTrue(drift.sentence().endsWith(lab.mac("h2") + " (h2) alone answers for 198.51.100.100, seen by h3."),
                drift.sentence());
        assertObserved("h1", "h2");
        lab.tell("boot", "h1");
        assertSays("h1", "Not taken back after a reboot: " + lab.mac("h2") + " answers for 198.51.100.100.");
        assertEquals(List.of("h2"), moves.carriers());
        assertObserved("h1", "h2");
    }

    @Test
    void aHolderThatComesBackTakesWhatNobodyAnswersFor() throws Exception {
        lab.tell("crash", "h1");
        lab.tell("boot", "h1");
        assertSays("h1", "Taken back after a reboot: nobody answered for it on the wire.");
        assertEquals(List.of("h1"), moves.carriers());
        assertObserved("h1");
    }

    /** To its console and in its journal. */
    private void assertSays(String host, String sentence) {
        MoveLab.await("\"" + sentence + "\" by " + host, () -> moves.grant(host).equals(sentence));
        String journal = lab.ssh(host, "journalctl --boot --unit vipdrift-agent --output cat");
        assertTrue(journal.lines().anyMatch(("Group web: " + sentence)::equals), journal);
    }

    @Test
    void whereOnlyTheTargetIsLeftToAskItAsksTheWireItself() throws Exception {
        moves.onlyTwo();
        lab.tell("crash", "h1");
        Drift drift = moves.run(Verb.MOVE, "h2");
        assertEquals(Outcome.DONE, drift.outcome(), drift.sentence());
        assertTrue(drift.sentence().contains("only h2 itself could ask the wire for 198.51.100.100"), drift.sentence());
        assertObserved("h1", "h2");
    }

    @Test
    void aDeadAgentsVipsAreReleasedByAOneShotOverSsh() throws Exception {
        moves.killAgentForGood("h1");
        assertTrue(moves.carries("h1"));
        Drift drift = moves.run(Verb.MOVE, "h2");
        assertEquals(Outcome.DONE, drift.outcome(), drift.sentence());
        assertEquals(MoveKind.FAILOVER, drift.kind());
        assertTrue(drift.steps().stream().map(StepReport::name).anyMatch("release-over-ssh"::equals));
        assertObserved("h1", "h2");
        moves.startAgent("h1");
        assertEquals(List.of("h2"), moves.carriers());
        assertEquals(Outcome.DONE, moves.run(Verb.MOVE, "h1").outcome());
        assertObserved("h1", "h2", "h1");
    }

    @Test
    void refusesTheMoveWhenTheHolderAnswersAndNothingCanReleaseItUnlessForced() throws Exception {
        moves.killAgentForGood("h1");
        moves.endSsh("h1");
        moves.reopen();
        Drift refused = moves.run(Verb.MOVE, "h2");
        assertEquals(Outcome.REFUSED, refused.outcome(), refused.sentence());
        assertTrue(refused.sentence().endsWith("Refused: h1 can't be reached, its kernel still answers for"
                + " 198.51.100.100 on the wire, and nothing can make it stop: two hosts would answer."),
                refused.sentence());
        assertObserved("h1");
        Drift forced = moves.run(moves.force("h2"));
        assertEquals(MoveKind.FORCE, forced.kind());
        assertEquals("a rehearsal", forced.reason());
        assertEquals(Outcome.FAILED, forced.outcome(), forced.sentence());
        assertTrue(forced.sentence().startsWith("web is on h2 as forced, but the wire is not as it should be: "),
                forced.sentence());
        MoveLab.await("two answerers", () -> observer.sequence().size() > 3);
        assertFalse(
                forced.checks().stream().filter(c -> c.id().equals("holder-can-release")).allMatch(c -> c.passed()));
    }

    @Test
    void aTargetThatCannotBeReachedIsRefused() throws Exception {
        moves.cable("h2", "down");
        Plan plan = moves.plan(moves.request(Verb.MOVE, "h2"));
        assertFalse(plan.allowed());
        assertTrue(plan.sentence().contains("Refused: The target h2 can't take orders: "), plan.sentence());
        assertEquals("h3", String.valueOf(moves.plan(moves.request(Verb.MOVE, null)).to()));
    }

    @Test
    void aTargetThatLosesItsLinkInTheMiddleGetsNothing() throws Exception {
        Drift drift = moves.runWith(moves.request(Verb.MOVE, "h2"), "release", () -> moves.cable("h2", "down"));
        assertEquals(Outcome.ROLLED_BACK, drift.outcome(), drift.sentence());
        assertMatches("h2 did not confirm the claim: (The agent on h2 did not answer within \\d+ ms"
                + "|The connection to the agent on h2 was lost: .+)\\. Rolled back: " + lab.mac("h1")
                + " \\(h1\\) alone answers for 198\\.51\\.100\\.100, seen by h3\\.", drift.sentence());
        assertEquals(List.of("h1"), List.of("h1", "h3").stream().filter(moves::carries).toList());
        assertObserved("h1");
        moves.cable("h2", "up");
        MoveLab.await("h2 without the VIP", () -> !moves.carries("h2"));
        assertObserved("h1");
    }

    /** SSH goes over host0; only what the VIPs would live on is down. */
    @Test
    void aTargetWhoseInterfaceIsDownIsRefusedAndToldHowToMendIt() throws Exception {
        moves.memberOn("h2", "vip0");
        lab.ssh("h2", "ip link add vip0 type veth peer name vip0-peer");
        try {
            assertLinkRefused("vip0 of h2 is down.", "Set it up: ip link set dev vip0 up.");
            lab.ssh("h2", "ip link set dev vip0 up");
            assertLinkRefused("vip0 of h2 has no carrier.", "Look at the cable and the switch port.");
            lab.ssh("h2", "ip link set dev vip0-peer up");
            MoveLab.await("h2's link", () -> linkCheck(moves.plan(moves.request(Verb.MOVE, "h2")).checks()).passed());
        } finally {
            lab.ssh("h2", "ip link delete vip0");
        }
    }

    private void assertLinkRefused(String why, String remedy) throws Exception {
        Drift drift = moves.run(Verb.MOVE, "h2");
        assertEquals(Outcome.REFUSED, drift.outcome(), drift.sentence());
        assertEquals("Switch web over from h1 to h2: h1 holds it and " + lab.mac("h1")
                + " (h1) answers on the wire, asked by h3. Refused: " + why, drift.sentence());
        assertEquals(remedy, linkCheck(drift.checks()).remedy());
        assertEquals("h3", String.valueOf(moves.plan(moves.request(Verb.MOVE, null)).to()));
        assertEquals(List.of("h1"), moves.carriers());
        assertObserved("h1");
    }

    private static CheckResult linkCheck(List<CheckResult> checks) {
        return checks.stream().filter(c -> c.id().equals("target-link-up")).findFirst().orElseThrow();
    }

    @Test
    void aVipThatAForeignMachineAnswersForIsNotClaimed() throws Exception {
        assertEquals(Outcome.DONE, moves.run(Verb.RELEASE, null).outcome());
        foreignMachine("add");
        Drift drift = moves.run(Verb.PLACE, "h1");
        assertEquals(Outcome.REFUSED, drift.outcome(), drift.sentence());
        assertTrue(drift.sentence().endsWith("Refused: " + FOREIGN + " (no member of the group) answers for"
                + " 198.51.100.100, and no member holds it."), drift.sentence());
        assertEquals(List.of(), moves.carriers());
    }

    @Test
    void aVipThatAForeignMachineAnswersForAsWellIsNotMoved() throws Exception {
        List<String> before = memories();
        foreignMachine("add");
        MoveLab.await("two answerers", () -> observer.sequence().size() > 2);
        Drift drift = moves.run(Verb.MOVE, "h2");
        assertEquals(Outcome.REFUSED, drift.outcome(), drift.sentence());
        assertTrue(drift.sentence().endsWith("Refused: " + FOREIGN + " (no member of the group) answers for"
                + " 198.51.100.100, and the holder is h1."), drift.sentence());
        assertWire("multiple", lab.mac("h1"), FOREIGN);
        assertEquals(before, memories());
        foreignMachine("delete");
        MoveLab.await("h1's answer alone", () -> moves.plan(moves.request(Verb.MOVE, "h2")).allowed());
        assertWire("single(expected)", lab.mac("h1"));
        assertEquals(before, memories());
    }

    private List<String> memories() {
        return List.of("h1", "h2", "h3").stream().map(moves::memory).toList();
    }

    private void foreignMachine(String addOrDelete) {
        lab.tell("client", "ip", "address", addOrDelete, "198.51.100.100/32", "dev", lab.fact("CLIENT_INTERFACE"));
    }

    /** As {@code vipdrift status --json} tells it. */
    private void assertWire(String state, String... macs) {
        Run status = new CommandLine(lab, moves.folder()).run("status", "--json");
        JsonObject wire = status.json().getAsJsonArray("groups").get(0).getAsJsonObject().getAsJsonArray("vips").get(0)
                .getAsJsonObject().getAsJsonObject("wire");
        assertEquals(state, wire.get("state").getAsString(), status::toString);
        assertEquals(List.of(macs),
                wire.getAsJsonArray("macs").asList().stream().map(JsonElement::getAsString).sorted().toList(),
                status::toString);
    }

    private static void assertMatches(String pattern, String sentence) {
        assertTrue(sentence.matches(pattern), sentence);
    }
}
