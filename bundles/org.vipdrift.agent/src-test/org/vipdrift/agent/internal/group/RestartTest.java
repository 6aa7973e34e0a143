package org.vipdrift.agent.internal.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.agent.internal.group.EngineFixture.OTHER;
import static org.vipdrift.agent.internal.group.EngineFixture.VIP;
import static org.vipdrift.agent.internal.group.EngineFixture.VIP2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.GroupOrder;
import org.vipdrift.agent.api.Role;

/** The agent is killed at every point of a move, and started again. */
class RestartTest {
    /** Death in the middle of a system call. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @TempDir
    Path folder;

    private EngineFixture f;

    @BeforeEach
    void start() throws IOException {
        f = new EngineFixture(folder);
        f.vips = List.of(VIP, VIP2);
    }

    private void killBefore(String change) {
        f.host.beforeChange = what -> {
            if (what.equals(change)) {
                throw new Killed();
            }
        };
    }

    @Test
    void adoptsWhatItHoldsWithoutTouchingOrAnnouncingIt() throws Exception {
        f.place(1);
        f.crashAndRestart();
        f.time.pass(60_000);
        assertEquals(List.of(), f.host.done());
        f.assertHeld(1);
        assertEquals("Held, adopted after a restart of the agent.", f.grant().sentence());
    }

    @Test
    void adoptsAClaimWhoseBookkeepingWasCut() throws Exception {
        f.prepare(Role.CLAIM, 1);
        f.claim(1);
        f.crashAndRestart();
        f.assertHeld(1);
        f.release(1, 0);
        f.assertNotHeld(1);
    }

    @Test
    void undoesAClaimThatWasCutInTheMiddle() throws Exception {
        f.prepare(Role.CLAIM, 1);
        killBefore("add 198.51.100.101");
        assertThrows(Killed.class, () -> f.claim(1));
        assertTrue(f.host.has(VIP));
        f.crashAndRestart();
        f.assertNotHeld(1);
    }

    @Test
    void holdsNothingThatWasOnlyPrepared() throws Exception {
        f.prepare(Role.CLAIM, 1);
        f.crashAndRestart();
        f.time.pass(60_000);
        f.assertNotHeld(1);
        assertEquals(0, f.host.asked);
    }

    @Test
    void goesOnHoldingWhatWasOnlyPreparedToBeReleased() throws Exception {
        f.place(1);
        f.prepare(Role.RELEASE, 2);
        f.crashAndRestart();
        f.assertHeld(2);
    }

    @Test
    void finishesAReleaseThatWasCutInTheMiddle() throws Exception {
        f.place(1);
        f.prepare(Role.RELEASE, 2);
        killBefore("remove 198.51.100.101");
        assertThrows(Killed.class, () -> f.release(2, 0));
        f.crashAndRestart();
        f.assertNotHeld(2);
        f.time.pass(60_000);
        f.assertNotHeld(2);
    }

    @Test
    void finishesAReleaseThatHadNoPreparation() throws Exception {
        f.place(1);
        killBefore("remove 198.51.100.100");
        assertThrows(Killed.class, () -> f.release(2, 0));
        f.crashAndRestart();
        f.assertNotHeld(2);
    }

    @Test
    void remembersAReleaseWhoseBookkeepingWasCut() throws Exception {
        f.place(1);
        f.prepare(Role.RELEASE, 2);
        f.release(2, 0);
        f.crashAndRestart();
        f.time.pass(60_000);
        f.assertNotHeld(2);
    }

    @Test
    void adoptsWhatTheSameMoveClaimedBack() throws Exception {
        f.place(1);
        f.prepare(Role.RELEASE, 2);
        f.release(2, 0);
        f.time.settle();
        f.claim(2);
        f.crashAndRestart();
        f.assertHeld(2);
    }

    @Test
    void takesAMissingVipBackIfTheWireIsSilent() throws Exception {
        f.place(1);
        f.host.addresses.remove(0);
        f.crashAndRestart();
        f.time.pass(2000);
        f.assertHeld(1);
        f.assertTold("Taken back after a restart of the agent: nobody answered for it on the wire.");
    }

    @Test
    void takesItsVipsBackAfterARebootIfNobodyAnswers() throws Exception {
        f.place(1);
        f.reboot();
        assertTrue(f.grant().holding(), "granted, though not there yet");
        assertEquals("Not there yet: it was held before a reboot; asking the wire first.", f.grant().sentence());
        assertFalse(f.host.has(VIP));
        f.time.pass(2000);
        f.assertHeld(1);
        assertEquals("Taken back after a reboot: nobody answered for them on the wire.", f.grant().sentence());
    }

    @Test
    void leavesItsVipsAfterARebootToTheOneWhoAnswers() throws Exception {
        f.place(1);
        f.host.answering.put(VIP2.address(), OTHER);
        f.reboot();
        f.time.pass(60_000);
        f.assertNotHeld(1);
        assertEquals("Not taken back after a reboot: 02:00:00:00:00:99 answers for 198.51.100.101.",
                f.grant().sentence());
    }

    @Test
    void takesNothingAfterARebootThatWasReleasedOrNeverClaimed() throws Exception {
        f.prepare(Role.CLAIM, 1);
        f.reboot();
        f.time.pass(60_000);
        f.assertNotHeld(1);
        assertRefusedLate();
        f.place(2);
        f.prepare(Role.RELEASE, 3);
        f.release(3, 0);
        f.time.settle();
        f.reboot();
        f.time.pass(60_000);
        f.assertNotHeld(3);
        assertEquals(0, f.host.asked);
    }

    private void assertRefusedLate() {
        EngineFixture.assertRefused(AgentError.STALE_EPOCH, "is over", () -> f.claim(1));
    }

    @Test
    void takesBackAfterARebootWhatWasReleasedOnTrial() throws Exception {
        f.place(1);
        f.prepare(Role.RELEASE, 2);
        f.release(2, 5000);
        f.time.settle();
        f.reboot();
        f.time.pass(2000);
        f.assertHeld(2);
    }

    @Test
    void saysThatAVipIsThereWhichNobodyOrdered() throws Exception {
        f.place(1);
        f.prepare(Role.RELEASE, 2);
        f.release(2, 0);
        f.settle(2);
        f.time.settle();
        f.host.place(VIP, 32);
        f.crashAndRestart();
        assertTrue(f.host.has(VIP), "left alone");
        assertEquals("198.51.100.100/24 on host0 was not put there by order of any console; left alone.",
                f.grant().sentence());
    }

    @Test
    void refusesOrdersForAGroupWhoseMemoryIsDamagedUntilItIsForgotten() throws Exception {
        f.place(7);
        Files.writeString(folder.resolve("group-web.json"), "{\"group\":");
        f.crashAndRestart();
        EngineFixture.assertRefused(AgentError.CANNOT_STORE, "is lost", () -> f.prepare(Role.CLAIM, 1));
        assertTrue(f.grant().sentence().contains("group-web.json"));
        f.engine.forget(new GroupOrder(EngineFixture.WEB));
        f.prepare(Role.CLAIM, 8);
    }
}
