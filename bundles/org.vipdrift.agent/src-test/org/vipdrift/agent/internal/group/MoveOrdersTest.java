package org.vipdrift.agent.internal.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.agent.internal.group.EngineFixture.ANN;
import static org.vipdrift.agent.internal.group.EngineFixture.BOB;
import static org.vipdrift.agent.internal.group.EngineFixture.VIP;
import static org.vipdrift.agent.internal.group.EngineFixture.VIP2;
import static org.vipdrift.agent.internal.group.EngineFixture.WEB;
import static org.vipdrift.agent.internal.group.EngineFixture.assertRefused;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.AnnounceOrder;
import org.vipdrift.agent.api.ClaimOrder;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.GroupOrder;
import org.vipdrift.agent.api.PrepareOrder;
import org.vipdrift.agent.api.Role;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.PenFacts;

class MoveOrdersTest {
    @TempDir
    Path folder;

    private EngineFixture f;

    @BeforeEach
    void start() throws IOException {
        f = new EngineFixture(folder);
    }

    @Test
    void claimsWhatWasPrepared() throws Exception {
        assertEquals("Prepared to claim 198.51.100.100/24 on host0 under epoch 1.",
                f.prepare(Role.CLAIM, 1).sentence());
        assertEquals(List.of("rehearse"), f.host.done(), "nothing on the interface yet");
        assertFalse(f.grant().holding());
        Done done = f.claim(1);
        assertEquals(List.of("add 198.51.100.100", "announce 1"), f.host.done());
        assertEquals(List.of("add 198.51.100.100", "read back", "announce"),
                done.steps().stream().map(Done.Part::name).toList());
        assertEquals("Claimed 198.51.100.100/24 on host0.", done.sentence());
        assertTrue(done.startMonotonicNanos() < done.endMonotonicNanos());
        f.assertHeld(1);
        assertEquals(Map.of(VIP.address(), WEB), f.host.watched);
    }

    @Test
    void storesTheEpochBeforeItAnswersAPrepare() throws Exception {
        f.prepare(Role.CLAIM, 5);
        f.crashAndRestart();
        assertRefused(AgentError.STALE_EPOCH, "Epoch 4 of group web is refused: this host has accepted epoch 5 from"
                + " ann@desk", () -> f.claim(4));
    }

    @Test
    void saysWhoMovesTheGroupUntilTheMoveIsOver() throws Exception {
        f.place(1);
        assertNull(f.grant().pen());
        f.prepare(Role.RELEASE, 2);
        PenFacts pen = f.grant().pen();
        assertEquals("ann@desk", pen.who());
        f.time.pass(300);
        f.release(2, 0);
        assertEquals(pen, f.grant().pen());
        f.settle(2);
        assertNull(f.grant().pen());
    }

    @Test
    void repeatsTheAnnouncement() throws Exception {
        f.place(1);
        long passed = 0;
        for (long millis : List.of(100L, 1000L, 5000L)) {
            f.time.pass(millis - 1 - passed);
            assertEquals(List.of(), f.host.done(), millis - 1 + " ms");
            passed = millis + 1;
            f.time.pass(2);
            assertEquals(List.of("announce 1"), f.host.done(), passed + " ms");
        }
        f.time.pass(60_000);
        assertEquals(List.of(), f.host.done(), "after the last one");
    }

    @Test
    void announcesNoMoreOnceReleased() throws Exception {
        f.place(1);
        f.prepare(Role.RELEASE, 2);
        f.release(2, 0);
        f.host.done();
        f.time.pass(60_000);
        assertEquals(List.of(), f.host.done());
    }

    @Test
    void releasesAndSaysWhen() throws Exception {
        f.place(1);
        f.prepare(Role.RELEASE, 2);
        f.assertHeld(2);
        Done done = f.release(2, 0);
        assertEquals(List.of("remove 198.51.100.100", "read back"),
                done.steps().stream().map(Done.Part::name).toList());
        assertEquals("Released 198.51.100.100/24 from host0.", done.sentence());
        f.assertNotHeld(2);
    }

    @Test
    void repeatsOrdersOfTheSameEpochWithoutHarm() throws Exception {
        f.prepare(Role.CLAIM, 1);
        assertEquals("Prepared already.", f.prepare(Role.CLAIM, 1).sentence());
        f.claim(1);
        f.claim(1);
        f.assertHeld(1);
        f.settle(1);
        assertEquals("Settled already.", f.settle(1).sentence());
        assertEquals("Held already.", f.claim(1).sentence());
        f.prepare(Role.RELEASE, 2);
        assertEquals("Held already.", f.claim(2).sentence());
        f.release(2, 0);
        assertEquals("Not held.", f.release(2, 0).sentence());
        f.settle(2);
        assertEquals("Not held.", f.release(2, 0).sentence());
        f.assertNotHeld(2);
    }

    @Test
    void refusesOlderEpochsOfEveryOrder() throws Exception {
        f.place(7);
        for (Role role : Role.values()) {
            assertRefused(AgentError.STALE_EPOCH, "epoch 7", () -> f.prepare(role, 6));
            assertRefused(AgentError.STALE_EPOCH, "epoch 7", () -> f.prepare(role, 7));
        }
        assertRefused(AgentError.STALE_EPOCH, "epoch 7", () -> f.claim(6));
        assertRefused(AgentError.STALE_EPOCH, "epoch 7", () -> f.release(6, 0));
        assertRefused(AgentError.STALE_EPOCH, "epoch 7", () -> f.settle(6));
        assertRefused(AgentError.STALE_EPOCH, "epoch 7", () -> f.settle(8));
        f.assertHeld(7);
    }

    @Test
    void refusesOrdersOfAMoveThatIsOver() throws Exception {
        f.place(1);
        assertRefused(AgentError.STALE_EPOCH, "is over", () -> f.release(1, 0));
        f.prepare(Role.RELEASE, 2);
        f.release(2, 0);
        f.settle(2);
        assertRefused(AgentError.STALE_EPOCH, "is over", () -> f.claim(2));
        f.assertNotHeld(2);
    }

    @Test
    void givesOneEpochToOneConsoleOnly() throws Exception {
        f.place(1);
        f.prepare(Role.RELEASE, 2);
        assertRefused(AgentError.STALE_EPOCH, "from ann@desk", () -> f.prepare(Role.RELEASE, 2, BOB));
    }

    @Test
    void letsNobodyIntoAnOpenMove() throws Exception {
        f.place(1);
        f.prepare(Role.RELEASE, 2);
        assertRefused(AgentError.BUSY, "is being moved by ann@desk (epoch 2)", () -> f.prepare(Role.RELEASE, 3, BOB));
        f.release(2, 1000);
        assertRefused(AgentError.BUSY, "ann@desk", () -> f.prepare(Role.CLAIM, 3, BOB));
        f.settle(2);
        f.prepare(Role.CLAIM, 3, BOB);
    }

    @Test
    void letsAnotherConsoleInWhenTheFirstDoesNotGoOn() throws Exception {
        f.place(1);
        f.prepare(Role.RELEASE, 2);
        f.time.pass(2001);
        f.prepare(Role.RELEASE, 3, BOB);
        assertRefused(AgentError.STALE_EPOCH, "bob@home", () -> f.release(2, 0));
        f.assertHeld(3);
    }

    @Test
    void letsTheSameConsoleTakeANewEpochAtAnyTime() throws Exception {
        f.place(1);
        f.prepare(Role.RELEASE, 2);
        f.release(2, 5000);
        f.prepare(Role.CLAIM, 3);
        f.claim(3);
        f.assertHeld(3);
    }

    @Test
    void refusesAClaimAfterTheDeadline() throws Exception {
        f.prepare(Role.CLAIM, 1);
        f.time.pass(2001);
        assertRefused(AgentError.DEADLINE_PASSED, "came after its deadline; nothing was changed", () -> f.claim(1));
        f.assertNotHeld(1);
        f.assertTold("The order prepared under epoch 1 by ann@desk did not come in time");
    }

    @Test
    void refusesAReleaseAfterTheDeadline() throws Exception {
        f.place(1);
        f.prepare(Role.RELEASE, 2);
        f.time.pass(2001);
        assertRefused(AgentError.DEADLINE_PASSED, "", () -> f.release(2, 0));
        f.assertHeld(2);
    }

    @Test
    void keepsTheDeadlineOverARestart() throws Exception {
        f.prepare(Role.CLAIM, 1);
        f.time.pass(1000);
        f.crashAndRestart();
        f.time.pass(1001);
        assertRefused(AgentError.DEADLINE_PASSED, "", () -> f.claim(1));
    }

    @Test
    void acceptsAClaimInTimeAfterARestart() throws Exception {
        f.prepare(Role.CLAIM, 1);
        f.crashAndRestart();
        f.claim(1);
        f.assertHeld(1);
    }

    @Test
    void claimsBackWhatTheSameMoveReleased() throws Exception {
        f.place(1);
        f.prepare(Role.RELEASE, 2);
        f.release(2, 0);
        f.claim(2);
        f.assertHeld(2);
    }

    @Test
    void undoesAClaimAndEndsItsMove() throws Exception {
        f.prepare(Role.CLAIM, 1);
        f.claim(1);
        assertEquals("The claim of 198.51.100.100/24 was undone.", f.release(1, 3000).sentence());
        f.assertNotHeld(1);
        assertRefused(AgentError.STALE_EPOCH, "is over", () -> f.claim(1));
        f.time.pass(60_000);
        f.assertNotHeld(1);
    }

    @Test
    void cancelsAPreparedClaimAndMakesSureThatNothingIsThere() throws Exception {
        f.prepare(Role.CLAIM, 1);
        f.host.place(VIP, 32);
        f.release(1, 0);
        f.assertNotHeld(1);
        assertRefused(AgentError.STALE_EPOCH, "is over", () -> f.claim(1));
    }

    @Test
    void storesTheEpochOfAnUnpreparedOrderFirst() throws Exception {
        List<String> names = f.claim(3).steps().stream().map(Done.Part::name).toList();
        assertEquals(List.of("store", "add 198.51.100.100", "read back", "announce"), names);
        f.assertHeld(3);
        assertEquals(List.of("store", "remove 198.51.100.100", "read back"),
                f.release(4, 0).steps().stream().map(Done.Part::name).toList());
        f.assertNotHeld(4);
    }

    @Test
    void releasesByOrderWhatItHasNoMemoryOf() throws Exception {
        f.host.place(VIP, 32);
        f.prepare(Role.RELEASE, 9);
        f.release(9, 0);
        f.assertNotHeld(9);
    }

    @Test
    void knowsNothingOfAGroupItWasNeverTold() {
        assertRefused(AgentError.NOT_HELD, "knows nothing", () -> f.release(1, 0));
        assertRefused(AgentError.NOT_HELD, "knows nothing", () -> f.settle(1));
        assertRefused(AgentError.NOT_HELD, "does not hold", () -> f.engine.announce(
                new AnnounceOrder(WEB, List.of())));
    }

    @Test
    void refusesAReleaseThatWouldNotSilenceTheHost() throws Exception {
        f.place(1);
        f.host.place(VIP, 24);
        assertRefused(AgentError.INVALID, "also has 198.51.100.100/24 on host0", () -> f.prepare(Role.RELEASE, 2));
        f.assertHeld(1);
    }

    @Test
    void refusesToClaimOnAnInterfaceThatWillNotDo() {
        f.host.nic = Optional.empty();
        assertRefused(AgentError.BAD_INTERFACE, "no interface \"host0\"", () -> f.prepare(Role.CLAIM, 1));
        f.host.nic = Optional.of(new Nic("host0", 2, FakeHost.OWN, true, false, true));
        assertRefused(AgentError.BAD_INTERFACE, "no carrier", () -> f.prepare(Role.CLAIM, 1));
        f.host.nic = Optional.of(new Nic("host0", 2, FakeHost.OWN, false, false, true));
        assertRefused(AgentError.BAD_INTERFACE, "is down", () -> f.prepare(Role.CLAIM, 1));
        f.host.nic = Optional.of(new Nic("host0", 2, FakeHost.OWN, true, true, false));
        assertRefused(AgentError.BAD_INTERFACE, "not Ethernet", () -> f.prepare(Role.CLAIM, 1));
        assertEquals(List.of(), f.engine.grants(), "nothing was accepted");
    }

    @Test
    void claimsAllVipsOrNone() throws Exception {
        f.vips = List.of(VIP, VIP2);
        f.prepare(Role.CLAIM, 1);
        refuse("add 198.51.100.101");
        assertRefused(AgentError.KERNEL, "not claimed: Operation not permitted", () -> f.claim(1));
        f.assertNotHeld(1);
    }

    @Test
    void takesVipsOffAgainThatCannotBeAnnounced() throws Exception {
        f.prepare(Role.CLAIM, 1);
        f.host.wireBroken = true;
        assertRefused(AgentError.KERNEL, "Network is down", () -> f.claim(1));
        f.assertNotHeld(1);
    }

    @Test
    void releasesAllVipsOrNone() throws Exception {
        f.vips = List.of(VIP, VIP2);
        f.place(1);
        f.prepare(Role.RELEASE, 2);
        refuse("remove 198.51.100.101");
        assertRefused(AgentError.KERNEL, "not released: Operation not permitted", () -> f.release(2, 0));
        f.assertHeld(2);
    }

    private void refuse(String change) {
        f.host.beforeChange = what -> {
            if (what.equals(change)) {
                throw new FakeHost.Refusal();
            }
        };
    }

    @Test
    void refusesAVipThatBelongsToAnotherHeldGroup() throws Exception {
        f.place(1);
        GroupId db = new GroupId("db");
        assertRefused(AgentError.INVALID, "holds 198.51.100.100 for group web", () -> f.engine.prepare(
                new PrepareOrder(db, List.of(VIP), "host0", new Epoch(1), Role.CLAIM, 1000, ""), ANN));
        assertRefused(AgentError.INVALID, "holds 198.51.100.100 for group web", () -> f.engine.claim(
                new ClaimOrder(db, List.of(VIP), "host0", new Epoch(1), AddressFacts.FOREVER), ANN));
    }

    @Test
    void refusesToHoldAGroupInAnotherShapeBeforeItIsReleased() throws Exception {
        f.place(1);
        f.vips = List.of(VIP, VIP2);
        assertRefused(AgentError.INVALID, "release it before", () -> f.prepare(Role.CLAIM, 2));
        assertRefused(AgentError.INVALID, "release it before", () -> f.claim(2));
    }

    @Test
    void refusesAClaimOfSomethingElseThanPrepared() throws Exception {
        f.prepare(Role.CLAIM, 1);
        f.vips = List.of(VIP2);
        assertRefused(AgentError.INVALID, "was prepared with", () -> f.claim(1));
    }

    @Test
    void forgetsOnlyWhatIsNotHeld() throws Exception {
        f.place(1);
        assertRefused(AgentError.INVALID, "holds group web", () -> f.engine.forget(new GroupOrder(WEB)));
        f.prepare(Role.RELEASE, 2);
        f.release(2, 1000);
        assertRefused(AgentError.INVALID, "taking part in a move", () -> f.engine.forget(new GroupOrder(WEB)));
        f.settle(2);
        f.engine.forget(new GroupOrder(WEB));
        f.crashAndRestart();
        assertEquals(List.of(), f.engine.grants());
        assertEquals("Forgotten.", f.engine.forget(new GroupOrder(WEB)).sentence());
    }

    @Test
    void renewsAFiniteLifetimeWhileItLives() throws Exception {
        f.claim(new ClaimOrder(WEB, f.vips, "host0", new Epoch(1), 3));
        f.settle(1);
        f.host.done();
        f.time.pass(3500);
        assertEquals(3, f.host.done().stream().filter("renew 198.51.100.100 3"::equals).count());
        f.release(2, 0);
        f.host.done();
        f.time.pass(3500);
        assertEquals(List.of(), f.host.done());
    }

    @Test
    void tellsStationsByUnicast() throws Exception {
        f.place(1);
        f.engine.announce(new AnnounceOrder(WEB, List.of(
                new AnnounceOrder.Station(Vip.parse("198.51.100.2/24").address(), EngineFixture.OTHER))));
        f.engine.announce(new AnnounceOrder(WEB, List.of()));
        assertEquals(List.of("tell 1", "announce 1"), f.host.done());
    }
}
