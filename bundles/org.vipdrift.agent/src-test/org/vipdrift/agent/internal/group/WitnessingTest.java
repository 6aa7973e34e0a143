package org.vipdrift.agent.internal.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.agent.internal.group.EngineFixture.assertRefused;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.ElectionMember;
import org.vipdrift.agent.api.ElectionTerms;
import org.vipdrift.agent.api.Role;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.ElectionFacts;

/** A host that is a witness of a group, and a member that counts with one. */
class WitnessingTest {
    private static final InetAddress WITNESS = Addresses.parse("198.51.100.13");

    @TempDir
    Path folder;

    private EngineFixture f;

    @BeforeEach
    void start() throws IOException {
        f = new EngineFixture(folder);
        f.host.place(Vip.parse("198.51.100.11/24"), 24);
        f.host.answering.put(FakeSegment.PEER, FakeSegment.PEER_MAC);
    }

    private static ElectionTerms terms(int priority, ElectionMember... members) {
        ElectionTerms plain = EngineFixture.terms(50, 2);
        return new ElectionTerms(plain.version(), plain.virtualRouterId(), priority, plain.advertMillis(),
                plain.preempt(), plain.preemptDelayMillis(), List.of(members), plain.unicast(), plain.witnesses(),
                plain.releaseWhenAlone(), plain.holdSeconds(), plain.checks());
    }

    private static ElectionTerms witness() {
        return terms(0, new ElectionMember(new HostId("h2"), FakeSegment.PEER, 200),
                new ElectionMember(new HostId("h3"), WITNESS, 100));
    }

    @Test
    void hearsTheMasterAndNeverHolds() throws Exception {
        f.arm(1, witness());
        f.host.segment.hear(200);
        f.time.pass(20);
        assertEquals(ElectionFacts.WITNESS, f.election().state());
        assertEquals(FakeSegment.PEER, f.election().master());
        f.time.pass(20_000);
        f.assertNotHeld(1);
        assertEquals(ElectionFacts.WITNESS, f.election().state());
        assertEquals(List.of(), f.host.segment.done());
        assertTrue(f.election().why().startsWith("No advert from h2 (198.51.100.12) any more"), f.election().why());
    }

    @Test
    void remembersTheNewestEpochItHeardOfOverARestart() throws Exception {
        f.arm(1, witness());
        f.host.segment.hearHeld(7);
        f.time.pass(1100);
        f.crashAndRestart();
        f.assertNotHeld(7);
        assertEquals(ElectionFacts.WITNESS, f.election().state());
    }

    @Test
    void refusesOrdersToHold() throws Exception {
        f.arm(1, witness());
        assertRefused(AgentError.INVALID, "This host is a witness of group web and never holds it",
                () -> f.prepare(Role.CLAIM, 2));
        assertRefused(AgentError.INVALID, "This host is a witness of group web and never holds it", () -> f.claim(2));
        f.assertNotHeld(1);
    }

    @Test
    void aHostThatHoldsIsMadeNoWitness() throws Exception {
        f.place(1);
        assertRefused(AgentError.INVALID, "This host holds group web; as a witness it never would.",
                () -> f.arm(2, witness()));
        f.assertHeld(1);
    }

    /** Three voters: itself, h2 and the witness h3. Without two of them it claims nothing. */
    @Test
    void aMemberCountsAHostThatIsAWitnessAsAVoterAndNotAsARival() throws Exception {
        f.arm(1, terms(100, new ElectionMember(new HostId("h2"), FakeSegment.PEER, 200),
                new ElectionMember(new HostId("h3"), WITNESS, 0)));
        f.host.answering.clear();
        f.host.segment.hear(200);
        f.time.pass(3000);
        f.assertNotHeld(2);
        assertEquals("cut-off", f.election().alarms().getFirst().kind());
        f.host.answering.put(WITNESS, FakeSegment.PEER_MAC);
        f.time.pass(1500);
        f.assertHeld(2);
    }
}
