package org.vipdrift.agent.internal.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.agent.internal.group.EngineFixture.OTHER;
import static org.vipdrift.agent.internal.group.EngineFixture.VIP;
import static org.vipdrift.agent.internal.group.EngineFixture.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.Role;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.ElectionFacts;

/** A member that is not of a move knows nothing of it, and may hold when the move's claim comes. */
class LateClaimsTest {
    @TempDir
    Path folder;

    private EngineFixture f;

    @BeforeEach
    void prepareBesideTheHolder() throws Exception {
        f = new EngineFixture(folder);
        f.host.place(Vip.parse("198.51.100.11/24"), 24);
        f.host.answering.put(FakeSegment.PEER, FakeSegment.PEER_MAC);
        f.arm(1);
        f.host.segment.hear(200);
        f.time.pass(20);
        f.prepare(Role.CLAIM, 2);
        f.time.settle();
        f.host.segment.hear(253);
        f.time.settle();
        f.host.done();
    }

    @Test
    void aClaimInTimeAsksNothing() throws Exception {
        f.time.pass(140);
        assertEquals(0, f.host.asked);
        f.claim(2);
        assertEquals(0, f.host.asked);
        f.assertHeld(2);
    }

    @Test
    void aLateOneSendsAdvertsAheadAndAsksTheWire() throws Exception {
        f.time.pass(160);
        f.claim(2);
        assertEquals(List.of("ask 1", "add 198.51.100.100 2", "announce 1"), f.host.done().subList(0, 3));
        assertEquals(254, f.host.segment.sent.getFirst());
        f.assertHeld(2);
        assertEquals(ElectionFacts.MASTER, f.election().state());
    }

    @Test
    void anAdvertOfAThirdMemberDoesNotMakeItInTime() throws Exception {
        f.host.segment.hear(150, Addresses.parse("198.51.100.13"));
        f.time.settle();
        f.claim(2);
        assertEquals(1, f.host.asked);
    }

    @Test
    void itWaitsForAMemberThatLetsGo() throws Exception {
        f.time.pass(160);
        f.host.answering.put(VIP.address(), OTHER);
        f.time.after(Duration.ofMillis(15), () -> f.host.answering.remove(VIP.address()));
        f.claim(2);
        assertEquals(List.of("ask 1", "ask 1", "add 198.51.100.100 2"), f.host.done().subList(0, 3));
        f.assertHeld(2);
    }

    @Test
    void itIsRefusedWhileAnotherAnswersToTheEnd() {
        f.time.pass(160);
        f.host.answering.put(VIP.address(), OTHER);
        assertRefused(AgentError.DEADLINE_PASSED,
                "02:00:00:00:00:99 answers for 198.51.100.100 and does not let go", () -> f.claim(2));
        f.assertNotHeld(2);
    }

    @Test
    void itIsOverWhenTheMoveIsSettledBeforeTheWireHasAnswered() throws Exception {
        f.time.pass(160);
        CompletableFuture<Done> claimed = f.engine.claim(f.claimOrder(2), EngineFixture.ANN);
        f.settle(2);
        f.time.pass(20);
        assertTrue(claimed.isCompletedExceptionally());
        f.assertNotHeld(2);
    }

    /** The source takes back, by order, what it released: its own last advert counts. */
    @Test
    void aSourceThatClaimsBackAfterLongAsksTheWire() throws Exception {
        f.claim(2);
        f.settle(2);
        f.time.settle();
        f.prepare(Role.RELEASE, 3);
        f.time.settle();
        f.release(3, 3000);
        f.time.pass(20);
        f.host.done();
        f.claim(3);
        assertEquals("add 198.51.100.100 2", f.host.done().getFirst());
        f.settle(3);
        f.prepare(Role.RELEASE, 4);
        f.time.settle();
        f.release(4, 3000);
        f.time.pass(200);
        f.host.done();
        f.claim(4);
        assertEquals("ask 1", f.host.done().getFirst());
    }

    @Test
    void aDisarmedGroupIsNobodyElses() throws Exception {
        f.settle(2);
        f.disarm(3);
        f.time.pass(1000);
        f.host.done();
        f.place(4);
        assertEquals(0, f.host.asked);
    }
}
