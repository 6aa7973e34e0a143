package org.vipdrift.agent.internal.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.Handover;
import org.vipdrift.agent.api.Role;

/** Holder and target hand over between themselves; the console's claim, which follows, hears what was done. */
class HandoverTest {
    private static final Handover AGREED = new Handover("0123456789abcdef0123456789abcdef", EngineFixture.OTHER);

    @TempDir
    Path folder;
    private EngineFixture agent;

    @BeforeEach
    void start() throws IOException {
        agent = new EngineFixture(folder);
    }

    @Test
    void theTargetClaimsWhenTheHolderSignals() throws Exception {
        prepared(Role.CLAIM);

        agent.host.handOver(AGREED);
        agent.time.settle();

        agent.assertHeld(5);
        assertTrue(agent.host.log.contains("announce 1"), agent.host.log.toString());
    }

    @Test
    void theConsolesClaimIsAnsweredWithWhatTheSignalSetOff() throws Exception {
        prepared(Role.CLAIM);
        agent.host.handOver(AGREED);
        agent.time.settle();
        agent.host.log.clear();
        agent.time.pass(Duration.ofMillis(3));

        Done done = agent.claim(5);

        assertTrue(done.endMonotonicNanos() < agent.time.nanos() - 2_000_000, "done before the claim came");
        assertTrue(done.steps().stream().anyMatch(p -> p.name().equals("announce")), done.toString());
        assertEquals(0, agent.host.log.size(), agent.host.log.toString());
        agent.assertHeld(5);
    }

    @Test
    void aSignalAfterTheConsolesClaimChangesNothing() throws Exception {
        prepared(Role.CLAIM);
        Runnable late = agent.host.awaited.get(AGREED);
        agent.claim(5);
        agent.host.log.clear();

        late.run();
        agent.time.settle();

        assertFalse(agent.host.log.stream().anyMatch(l -> l.startsWith("add")), agent.host.log.toString());
        agent.assertHeld(5);
    }

    @Test
    void aSignalAfterTheDeadlineIsNotFollowed() throws Exception {
        prepared(Role.CLAIM);
        Runnable late = agent.host.awaited.get(AGREED);
        agent.time.pass(Duration.ofSeconds(3));

        late.run();

        agent.assertNotHeld(5);
    }

    @Test
    void aSignalOfAMoveThatWasCalledOffIsNotFollowed() throws Exception {
        prepared(Role.CLAIM);
        Runnable late = agent.host.awaited.get(AGREED);
        agent.release(5, 0);

        late.run();

        assertTrue(agent.host.awaited.isEmpty(), "nobody listens any more");
        agent.assertNotHeld(5);
    }

    @Test
    void theHolderSignalsOnceTheVipsAreGone() throws Exception {
        agent.place(4);
        prepared(Role.RELEASE);

        Done done = agent.release(5, 5000);

        int gone = agent.host.log.indexOf("remove 198.51.100.100");
        assertTrue(gone >= 0 && gone < agent.host.log.indexOf("signal " + EngineFixture.OTHER),
                agent.host.log.toString());
        assertTrue(done.steps().stream().anyMatch(p -> p.name().equals("hand over")), done.toString());
        agent.assertNotHeld(5);
    }

    @Test
    void aReleaseThatTheKernelRefusesIsNotSignalled() throws Exception {
        agent.place(4);
        prepared(Role.RELEASE);
        agent.host.beforeChange = _ -> {
            throw new FakeHost.Refusal();
        };

        EngineFixture.assertRefused(AgentError.KERNEL, "not released", () -> agent.release(5, 5000));

        assertFalse(agent.host.log.stream().anyMatch(l -> l.startsWith("signal")), agent.host.log.toString());
    }

    @Test
    void aHolderThatCannotSignalReleasesAndSaysSo() throws Exception {
        agent.place(4);
        prepared(Role.RELEASE);
        agent.host.wireBroken = true;

        Done done = agent.release(5, 5000);

        assertTrue(done.sentence().endsWith("The target could not be told over the segment: send: Network is down"
                + " (errno 100)."), done.sentence());
        agent.assertNotHeld(5);
    }

    @Test
    void whereTheSegmentCannotBeUsedTheConsoleDoesIt() throws Exception {
        agent.host.signalBroken = true;
        prepared(Role.CLAIM);

        agent.claim(5);

        agent.assertHeld(5);
        agent.assertTold("can't hear the hand-over of this move");
    }

    @Test
    void aTokenOfAnotherShapeIsRefused() {
        agent.handover = new Handover("xyz", EngineFixture.OTHER);

        EngineFixture.assertRefused(AgentError.INVALID, "32 hexadecimal digits",
                () -> agent.prepare(Role.CLAIM, 5));
    }

    private void prepared(Role role) throws OrderRefused {
        agent.handover = AGREED;
        agent.prepare(role, 5);
        agent.time.settle();
    }
}
