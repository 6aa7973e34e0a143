package org.vipdrift.agent.internal.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.agent.internal.group.EngineFixture.VIP;
import static org.vipdrift.agent.internal.group.EngineFixture.assertRefused;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.ElectionTerms;
import org.vipdrift.agent.internal.host.HostKernel;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.ElectionFacts;

/** Groups armed with a gate, or without accept mode, on a host whose packet filter is played. */
class GatesTest {
    private static final Vip OWN = Vip.parse("198.51.100.11/24");

    @TempDir
    Path folder;

    private EngineFixture f;

    @BeforeEach
    void start() throws IOException {
        f = new EngineFixture(folder);
        f.host.place(OWN, 24);
        f.host.answering.put(FakeSegment.PEER, FakeSegment.PEER_MAC);
    }

    private static ElectionTerms terms(long gateMillis, boolean quiet) {
        return terms(50, gateMillis, quiet);
    }

    private static ElectionTerms terms(long advertMillis, long gateMillis, boolean quiet) {
        ElectionTerms plain = EngineFixture.terms(advertMillis, 2);
        return new ElectionTerms(plain.version(), plain.virtualRouterId(), plain.priority(), plain.advertMillis(),
                plain.preempt(), plain.preemptDelayMillis(), plain.members(), plain.unicast(), plain.witnesses(),
                plain.releaseWhenAlone(), plain.holdSeconds(), plain.checks(), gateMillis, quiet, null, List.of());
    }

    private void hold(long gateMillis, boolean quiet) throws OrderRefused {
        f.place(1);
        f.arm(2, terms(gateMillis, quiet));
        f.time.settle();
    }

    private void assertGone() {
        assertFalse(f.host.has(VIP));
        assertFalse(f.grant().holding(), f.grant().sentence());
    }

    @Test
    void whatIsHeldWhenItIsArmedIsBehindAGateThatStaysOpen() throws Exception {
        hold(100, false);
        assertTrue(f.host.done().containsAll(List.of("gates ready", "gate open 1000")));
        f.time.pass(5000);
        assertTrue(f.host.gate.isOpen(VIP));
        assertEquals(ElectionFacts.MASTER, f.election().state());
    }

    @Test
    void theGateIsOpenedBeforeTheVipIsThereAndClearedAfterItIsGone() throws Exception {
        f.arm(1, terms(100, false));
        f.host.segment.hear(200);
        f.time.pass(20);
        f.host.done();
        f.time.pass(600);
        f.assertHeld(2);
        List<String> claim = f.host.done();
        assertTrue(claim.indexOf("gate open 1000") < claim.indexOf("add 198.51.100.100 2"), claim.toString());
        assertTrue(claim.contains("gate open 1000"), claim.toString());
        f.release(5, 0);
        List<String> release = f.host.done();
        assertTrue(release.indexOf("remove 198.51.100.100") < release.indexOf("gate cleared"), release.toString());
        assertTrue(release.contains("remove 198.51.100.100"), release.toString());
    }

    @Test
    void anAgentThatSleptLongerThanTheGateLetsGoAndDoesNotOpenItAgain() throws Exception {
        hold(300, false);
        f.time.pass(1100);
        f.host.segment.done();
        f.time.freeze(700);
        f.time.pass(1);
        assertFalse(f.host.gate.isOpen(VIP));
        assertGone();
        assertEquals(ElectionFacts.BACKUP, f.election().state());
        f.assertTold("the gate");
        assertEquals(List.of(), f.host.segment.done().stream().filter(priority -> priority != 0).toList());
    }

    /** It has more to do then, and code that never ran before. */
    @Test
    void inItsFirstSecondAnAgentMayBeLaterThanTheGateAllows() throws Exception {
        hold(100, false);
        f.time.freeze(600);
        f.time.pass(1);
        f.assertHeld(2);
        assertTrue(f.host.gate.isOpen(VIP));
    }

    @Test
    void anAgentThatWasLateButNotTooLateGoesOn() throws Exception {
        hold(100, false);
        f.time.pass(1100);
        f.time.freeze(60);
        f.time.pass(1);
        f.time.pass(1000);
        f.assertHeld(2);
        assertTrue(f.host.gate.isOpen(VIP));
    }

    @Test
    void oneThatSleptAnnouncesNothingOnWaking() throws Exception {
        f.arm(1, terms(1000, 300, false));
        while (!f.grant().holding()) {
            f.time.pass(1);
        }
        f.time.pass(90);
        f.host.done();
        f.time.freeze(1500);
        f.time.pass(1);
        assertFalse(f.host.done().contains("announce 1"));
        assertGone();
    }

    @Test
    void whatSomebodyFlushedIsPutBackAtTheNextRenewal() throws Exception {
        hold(100, false);
        f.host.gate.flush();
        f.time.pass(30);
        assertTrue(f.host.gate.isOpen(VIP));
        f.assertHeld(2);
        f.assertTold("Somebody removed the tables");
    }

    /** It was away for longer than the gate's time: others may hold, and the flush is found out first. */
    @Test
    void aGateThatClosedBeforeTheFlushStaysClosed() throws Exception {
        hold(100, false);
        f.time.pass(2998);
        boolean[] opened = new boolean[1];
        f.host.beforeChange = _ -> opened[0] |= f.host.gate.isOpen(VIP);
        f.host.gate.flush();
        f.time.freeze(300);
        f.time.pass(1);
        f.assertTold("Somebody removed the tables");
        assertGone();
        assertFalse(opened[0]);
    }

    /** The tables are made anew when an agent has started, and its gates are open for as long as it then believes. */
    @Test
    void aRestartedAgentMayBeLateInItsFirstSecondToo() throws Exception {
        hold(100, false);
        f.time.pass(2000);
        f.engine.close();
        f.crashAndRestart();
        f.time.freeze(600);
        assertTrue(f.host.gate.isOpen(VIP));
        f.time.pass(1);
        f.assertHeld(2);
    }

    @Test
    void whereThereIsNothingToRenewItIsPutBackWithinASecond() throws Exception {
        hold(0, true);
        f.host.gate.flush();
        f.time.pass(1001);
        assertTrue(f.host.gate.prepared);
        assertTrue(f.host.gate.inForce.get(VIP).quiet());
        f.assertTold("Somebody removed the tables");
    }

    @Test
    void aRestartAdoptsWhatIsBehindAnOpenGate() throws Exception {
        hold(1000, false);
        f.time.pass(600);
        f.crashAndRestart();
        f.assertHeld(2);
        f.time.pass(3000);
        f.assertHeld(2);
        assertTrue(f.host.gate.isOpen(VIP));
    }

    @Test
    void aRestartThatWasTooSlowForTheGateLeavesTheVipToTheElection() throws Exception {
        hold(100, false);
        f.time.pass(1100);
        f.host.answering.put(VIP.address(), FakeSegment.PEER_MAC);
        f.time.freeze(300);
        f.crashAndRestart();
        assertGone();
        f.time.pass(2000);
        assertGone();
    }

    @Test
    void anAgentThatEndsInOrderLeavesTheGateOpenForItsSuccessor() throws Exception {
        hold(100, false);
        f.engine.close();
        f.time.freeze(800);
        f.crashAndRestart();
        f.assertHeld(2);
        f.time.pass(90);
        assertTrue(f.host.gate.isOpen(VIP));
        f.assertHeld(2);
    }

    @Test
    void anAgentThatIsReplacedLeavesGateAndVipForAsLongAsItsSuccessorMayTake() throws Exception {
        hold(100, false);
        f.host.done();
        f.engine.close(Duration.ofSeconds(30));
        assertTrue(f.host.done().contains("renew " + VIP.address().getHostAddress() + " 30"));
        f.time.freeze(20_000);
        f.crashAndRestart();
        f.assertHeld(2);
        f.time.pass(90);
        assertTrue(f.host.gate.isOpen(VIP));
        assertTrue(f.host.addresses.stream().map(HostKernel.Placed::facts)
                .anyMatch(a -> a.address().equals(VIP.address()) && a.validSeconds() < 30),
                f.host.addresses.toString());
    }

    @Test
    void anAgentThatWasAwayTooLongLeavesNothingForItsSuccessor() throws Exception {
        hold(100, false);
        f.host.done();
        f.time.freeze(4_000);
        f.engine.close(Duration.ofSeconds(30));
        assertFalse(f.host.done().contains("renew " + VIP.address().getHostAddress() + " 30"));
    }

    @Test
    void theFilterGoesWithTheLastGroupThatNeedsIt() throws Exception {
        hold(100, true);
        f.host.done();
        f.disarm(3);
        f.time.settle();
        assertTrue(f.host.done().containsAll(List.of("gate cleared", "gates removed")));
        f.assertHeld(3);
        f.time.pass(5000);
        f.assertHeld(3);
    }

    @Test
    void otherTermsAreInForceAtOnce() throws Exception {
        hold(100, true);
        f.arm(3, terms(300, false));
        f.time.settle();
        assertEquals(300, f.host.gate.inForce.get(VIP).millis());
        assertFalse(f.host.gate.inForce.get(VIP).quiet());
        f.arm(4, terms(0, false));
        f.time.settle();
        assertFalse(f.host.gate.prepared);
        f.assertHeld(4);
    }

    @Test
    void aHostWithoutAPacketFilterIsNotArmedWithAGate() throws Exception {
        f.host.gate.exists = false;
        assertRefused(AgentError.KERNEL, "needs nf_tables", () -> f.arm(1, terms(100, false)));
        assertRefused(AgentError.KERNEL, "Protocol not supported", () -> f.arm(1, terms(0, true)));
        f.arm(1, terms(0, false));
    }

    @Test
    void aGateTooShortToBeKeptOpenIsRefused() {
        assertRefused(AgentError.INVALID, "20 to 60000 ms", () -> f.arm(1, terms(19, false)));
    }
}
