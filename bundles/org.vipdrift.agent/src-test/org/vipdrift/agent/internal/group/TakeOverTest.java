package org.vipdrift.agent.internal.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.agent.internal.group.EngineFixture.BOB;
import static org.vipdrift.agent.internal.group.EngineFixture.OTHER;
import static org.vipdrift.agent.internal.group.EngineFixture.VIP;
import static org.vipdrift.agent.internal.group.EngineFixture.VIP2;
import static org.vipdrift.agent.internal.group.EngineFixture.assertRefused;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.Role;
import org.vipdrift.core.Addresses;

/** A target that is prepared to take over, two seconds before its deadline; the move's holder cannot take back. */
class TakeOverTest {
    /** Death in the middle of a system call. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @TempDir
    Path folder;

    private EngineFixture f;

    @BeforeEach
    void prepared() throws Exception {
        f = new EngineFixture(folder);
        f.vips = List.of(VIP, VIP2);
        assertEquals("Prepared to claim or take over 198.51.100.100/24, 198.51.100.101/24 on host0 under epoch 3.",
                f.prepare(Role.TAKE_OVER, 3).sentence());
        f.host.done();
    }

    @Test
    void claimsByItselfWhenNobodyOrdersAnythingAndNobodyAnswers() {
        f.time.pass(1990);
        assertEquals(0, f.host.asked);
        f.assertNotHeld(3);
        f.time.pass(1100);
        f.assertHeld(3);
        assertEquals(List.of("ask 2", "add 198.51.100.100", "add 198.51.100.101", "announce 2"),
                f.host.done().subList(0, 4));
        f.assertTold("Taken over when no more came from ann@desk: nobody answered for them on the wire.");
    }

    @Test
    void keepsWhatItTookOverAfterARestart() throws IOException {
        f.time.pass(5000);
        f.crashAndRestart();
        f.time.pass(60_000);
        f.assertHeld(3);
    }

    @Test
    void leavesTheVipsToTheHolderThatStillAnswers() {
        f.host.answering.put(VIP2.address(), OTHER);
        f.time.pass(60_000);
        f.assertNotHeld(3);
        f.assertTold("Not taken over when no more came from ann@desk: 02:00:00:00:00:99 answers for 198.51.100.101.");
    }

    @Test
    void takesNothingOverOnADeadWire() {
        f.host.gateways.add(Addresses.parse("198.51.100.2"));
        f.time.pass(30_000);
        f.assertNotHeld(3);
        f.host.answering.put(Addresses.parse("198.51.100.2"), OTHER);
        f.time.pass(3000);
        f.assertHeld(3);
    }

    @Test
    void isNothingButAClaimWhenTheOrderComesInTime() throws Exception {
        f.claim(3);
        f.time.pass(60_000);
        f.assertHeld(3);
        assertEquals(0, f.host.asked);
        f.settle(3);
        f.assertHeld(3);
    }

    @Test
    void isPreparedOnlyOnceForTheSameOrder() throws Exception {
        assertEquals("Prepared already.", f.prepare(Role.TAKE_OVER, 3).sentence());
        assertRefused(AgentError.STALE_EPOCH, "", () -> f.prepare(Role.CLAIM, 3));
        assertRefused(AgentError.BUSY, "is being moved by ann@desk", () -> f.prepare(Role.TAKE_OVER, 4, BOB));
    }

    @Test
    void isCancelledByTheSettlingOfTheMove() throws Exception {
        f.settle(3);
        f.time.pass(60_000);
        f.assertNotHeld(3);
        assertEquals(0, f.host.asked);
    }

    @Test
    void isCancelledByARelease() throws Exception {
        f.release(3, 0);
        f.time.pass(60_000);
        f.assertNotHeld(3);
        assertEquals(0, f.host.asked);
        assertRefused(AgentError.STALE_EPOCH, "is over", () -> f.claim(3));
    }

    @Test
    void isCancelledWhileItAsks() throws Exception {
        f.time.pass(2500);
        assertEquals(1, f.host.asked);
        f.settle(3);
        f.time.pass(60_000);
        f.assertNotHeld(3);
    }

    @Test
    void givesWayToANewerEpochWhileItAsks() throws Exception {
        f.time.pass(2500);
        assertRefused(AgentError.DEADLINE_PASSED, "", () -> f.claim(3));
        f.prepare(Role.RELEASE, 4, BOB);
        f.time.pass(60_000);
        f.assertNotHeld(4);
    }

    @Test
    void whatWasTakenOverCanBeClaimedAgainOrUndoneByItsMove() throws Exception {
        f.time.pass(5000);
        f.claim(3);
        f.assertHeld(3);
        f.release(3, 0);
        f.assertNotHeld(3);
        f.time.pass(60_000);
        f.assertNotHeld(3);
    }

    @Test
    void goesOnWaitingAfterARestart() throws IOException {
        f.time.pass(1000);
        f.crashAndRestart();
        f.time.pass(900);
        f.assertNotHeld(3);
        assertEquals(0, f.host.asked);
        f.time.pass(1300);
        f.assertHeld(3);
    }

    @Test
    void asksAtOnceWhenItsTimeCameWhileTheAgentWasDead() throws IOException {
        f.time.crash();
        f.time.pass(50_000);
        f.assertNotHeld(3);
        f.crashAndRestart();
        f.time.pass(1100);
        f.assertHeld(3);
    }

    @Test
    void takesNothingOverLongAfterItsTime() throws IOException {
        f.time.crash();
        f.time.pass(63_000);
        f.crashAndRestart();
        f.time.pass(60_000);
        f.assertNotHeld(3);
        assertEquals(0, f.host.asked);
        f.assertTold("did not come in time; nothing was changed");
    }

    @Test
    void undoesATakeoverThatWasCutInTheMiddleAndDoesItAnew() throws IOException {
        f.host.beforeChange = change -> {
            if (change.equals("add 198.51.100.101")) {
                throw new Killed();
            }
        };
        assertThrows(Killed.class, () -> f.time.pass(10_000));
        assertTrue(f.host.has(VIP));
        f.host.answering.put(VIP2.address(), OTHER);
        f.crashAndRestart();
        f.assertNotHeld(3);
        f.host.answering.clear();
        f.time.pass(5000);
        f.assertHeld(3);
    }

    @Test
    void takesNothingOverAfterAReboot() throws IOException {
        f.reboot();
        f.time.pass(60_000);
        f.assertNotHeld(3);
        assertEquals(0, f.host.asked);
    }

    @Test
    void triesAgainByItselfAfterAClaimTheKernelRefused() throws Exception {
        f.host.beforeChange = _ -> {
            throw new FakeHost.Refusal();
        };
        assertRefused(AgentError.KERNEL, "was not claimed", () -> f.claim(3));
        f.host.beforeChange = _ -> {
        };
        f.time.pass(5000);
        f.assertHeld(3);
    }

    @Test
    void goesOnHoldingWhatItHoldsAlready() throws Exception {
        f.settle(3);
        f.place(4);
        f.prepare(Role.TAKE_OVER, 5);
        f.time.pass(60_000);
        f.assertHeld(5);
        assertEquals(0, f.host.asked);
    }
}
