package org.vipdrift.agent.internal.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.agent.internal.group.EngineFixture.OTHER;
import static org.vipdrift.agent.internal.group.EngineFixture.VIP;
import static org.vipdrift.agent.internal.group.EngineFixture.WEB;
import static org.vipdrift.agent.internal.group.EngineFixture.assertRefused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.agent.api.AckOrder;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.ElectionTerms;
import org.vipdrift.agent.api.FlapTerms;
import org.vipdrift.agent.api.GroupOrder;
import org.vipdrift.agent.api.Role;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AlarmFacts;
import org.vipdrift.core.host.ElectionFacts;

/** A group's automatic mode on one host, its peer and the wire played by hand. */
class ElectionsTest {
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

    private void armBeside() throws OrderRefused {
        f.arm(1);
        f.host.segment.hear(200);
        f.time.pass(20);
    }

    /** Time passes, and with it the peer's adverts come. */
    private void beside(long millis) {
        for (long at = 0; at < millis; at += 50) {
            f.host.segment.hear(200);
            f.time.pass(50);
        }
    }

    private void hold() throws OrderRefused {
        f.place(1);
        f.arm(2);
        f.time.settle();
        f.host.done();
    }

    @Test
    void watchesAMasterAndClaimsNothing() throws Exception {
        armBeside();
        beside(3000);
        assertEquals(ElectionFacts.BACKUP, f.election().state());
        assertEquals(FakeSegment.PEER, f.election().master());
        f.assertNotHeld(1);
        assertEquals(List.of(), f.host.segment.done());
    }

    @Test
    void claimsUnderTheNextEpochWhenTheMasterIsSilentOnTheWireToo() throws Exception {
        armBeside();
        f.host.done();
        f.time.pass(400);
        f.assertHeld(2);
        assertEquals(ElectionFacts.MASTER, f.election().state());
        assertTrue(f.host.done().containsAll(List.of("add 198.51.100.100 2", "announce 1")));
        assertTrue(f.host.segment.done().contains(100));
        assertTrue(f.past.stream().anyMatch(event -> event.startsWith("claimed: ")), f.past.toString());
    }

    /** The owner of the addresses waits for no adverts (RFC 9568 6.4.1), and asks the wire all the same. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOwnerClaimsAtOnceWhereNobodyHolds(boolean held) throws Exception {
        if (held) {
            f.host.answering.put(VIP.address(), FakeSegment.PEER_MAC);
        }
        f.arm(1, of(3, 51, 255, 1000, 2));
        f.time.pass(200);
        assertEquals(held ? ElectionFacts.BACKUP : ElectionFacts.MASTER, f.election().state());
        assertEquals(!held, f.host.segment.done().contains(255));
    }

    @Test
    void claimsUnderAGreaterEpochThanAnyHolderItHeardOf() throws Exception {
        armBeside();
        f.host.segment.hearHeld(7);
        f.time.pass(400);
        f.assertHeld(8);
        assertEquals(List.of(8L), f.host.segment.told.stream().distinct().toList());
    }

    /** It was asking the wire when the other one claimed, and had its own claim's epoch on the disk. */
    @Test
    void anEpochKeptReadyIsNotUsedAfterAnotherHasHeldUnderIt() throws Exception {
        armBeside();
        f.host.answering.put(EngineFixture.VIP.address(), FakeSegment.PEER_MAC);
        f.time.pass(400);
        f.assertNotHeld(2);
        f.host.segment.hearHeld(2);
        f.host.answering.remove(EngineFixture.VIP.address());
        f.time.pass(400);
        f.assertHeld(3);
    }

    @Test
    void nobodyOnTheWireCanUseUpTheEpochs() throws Exception {
        armBeside();
        f.host.segment.hearHeld(Long.MAX_VALUE - 1);
        f.time.pass(400);
        f.assertHeld(2);
    }

    @Test
    void storesTheEpochBeforeItClaims() throws Exception {
        armBeside();
        boolean[] stored = new boolean[1];
        f.host.beforeChange = what -> stored[0] |= what.startsWith("add") && storedEpoch().contains("\"epoch\": 2");
        f.time.pass(400);
        assertTrue(stored[0]);
    }

    private String storedEpoch() {
        try {
            return Files.readString(folder.resolve("group-web.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void oneWayLossNeverClaims() throws Exception {
        armBeside();
        f.host.answering.put(VIP.address(), OTHER);
        f.time.pass(20_000);
        f.assertNotHeld(2);
        assertEquals(ElectionFacts.BACKUP, f.election().state());
        assertEquals("unheard", f.election().alarms().getFirst().kind());
        f.host.answering.remove(VIP.address());
        f.time.pass(1200);
        f.assertHeld(2);
        assertEquals(List.of(), f.election().alarms());
    }

    @Test
    void claimsNothingWhenItReachesNobody() throws Exception {
        f.host.answering.clear();
        f.host.gateways.add(Vip.parse("198.51.100.2/24").address());
        armBeside();
        f.time.pass(5000);
        f.assertNotHeld(2);
        assertEquals("cut-off", f.election().alarms().getFirst().kind());
    }

    @Test
    void goesOnHoldingWhenArmedAndGivesTheVipsALifetime() throws Exception {
        f.place(1);
        f.arm(2);
        f.assertHeld(2);
        assertEquals(ElectionFacts.MASTER, f.election().state());
        assertTrue(f.host.done().contains("renew 198.51.100.100 2"));
        f.time.pass(1000);
        List<String> later = f.host.done();
        assertTrue(later.contains("renew 198.51.100.100 2"), later.toString());
        assertTrue(later.stream().noneMatch(done -> done.startsWith("add")), later.toString());
    }

    @Test
    void disarmedItGoesOnHoldingForEver() throws Exception {
        hold();
        f.disarm(3);
        f.host.segment.done();
        f.time.pass(5000);
        f.assertHeld(3);
        assertNull(f.grant().election());
        assertEquals(List.of("renew 198.51.100.100"),
                f.host.done().stream().filter(d -> d.startsWith("renew")).toList());
        assertEquals(List.of(), f.host.segment.done());
    }

    @Test
    void aRestartAdoptsAsMasterAtOnce() throws Exception {
        hold();
        f.host.segment.done();
        f.crashAndRestart();
        assertEquals(ElectionFacts.MASTER, f.election().state());
        assertEquals(100, f.host.segment.done().getFirst());
        f.time.pass(3000);
        f.assertHeld(2);
        assertTrue(f.host.done().stream().noneMatch(done -> done.startsWith("add") || done.startsWith("remove")));
    }

    @Test
    void isABackupAfterAReboot() throws Exception {
        hold();
        f.reboot();
        assertEquals("Not held: this host was rebooted; the automatic mode decides who holds.", f.grant().sentence());
        f.host.place(OWN, 24);
        f.time.pass(1100);
        f.host.segment.hear(200);
        f.time.pass(10);
        f.assertNotHeld(2);
        assertEquals(ElectionFacts.BACKUP, f.election().state());
        assertEquals("ann@desk", f.election().armedBy());
    }

    @Test
    void aFrozenAgentDoesNotAnswerOnWaking() throws Exception {
        hold();
        f.host.segment.done();
        f.host.addresses.removeIf(placed -> placed.facts().address().equals(VIP.address()));
        f.time.freeze(5000);
        f.time.pass(10);
        f.assertNotHeld(2);
        assertEquals(ElectionFacts.BACKUP, f.election().state());
        assertTrue(f.host.segment.done().stream().noneMatch(priority -> priority > 0));
    }

    @Test
    void anAddressRemovedBehindItsBackIsPutBackThreeTimesAndThenLost() throws Exception {
        hold();
        for (int time = 0; time < 3; time++) {
            f.time.pass(1000);
            f.host.addresses.removeIf(placed -> placed.facts().address().equals(VIP.address()));
            f.engine.addressGone(VIP.address());
            f.assertHeld(2);
        }
        f.host.addresses.removeIf(placed -> placed.facts().address().equals(VIP.address()));
        f.engine.addressGone(VIP.address());
        f.assertNotHeld(2);
        assertEquals("removed", f.election().alarms().getFirst().kind());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAddressRemovedWhileItWasAwayIsNotPutBackUnasked(boolean timersFirst) throws Exception {
        hold();
        f.time.pass(1000);
        f.host.addresses.removeIf(placed -> placed.facts().address().equals(VIP.address()));
        f.time.freeze(200);
        if (timersFirst) {
            f.time.pass(1);
        }
        f.engine.addressGone(VIP.address());
        f.assertNotHeld(2);
        assertEquals(ElectionFacts.BACKUP, f.election().state());
    }

    /** Two that ask the wire, each by itself, hear the same silence: in an armed group only the election puts VIPs on. */
    @Test
    void aReleaseThatNobodySettlesLeavesItToTheElection() throws Exception {
        hold();
        f.prepare(Role.RELEASE, 3);
        f.release(3, 1000);
        f.host.asked = 0;
        beside(4000);
        assertEquals(0, f.host.asked);
        f.assertNotHeld(3);
        f.assertTold("the automatic mode decides who holds");
        f.time.pass(400);
        f.assertHeld(4);
        assertTrue(f.past.stream().anyMatch(event -> event.startsWith("claimed: ")), f.past.toString());
    }

    @Test
    void aTakeoverThatNobodyOrdersLeavesItToTheElection() throws Exception {
        armBeside();
        f.prepare(Role.TAKE_OVER, 2);
        f.host.asked = 0;
        beside(4000);
        assertEquals(0, f.host.asked);
        f.assertNotHeld(2);
    }

    @Test
    void letsGoAtOnceWhenItsLinkIsLost() throws Exception {
        hold();
        f.host.segment.done();
        linkDown();
        f.assertNotHeld(2);
        assertEquals(ElectionFacts.FAULT, f.election().state());
        assertEquals(List.of(), f.host.segment.done());
    }

    private void linkDown() {
        Nic nic = f.host.nic.orElseThrow();
        f.host.nic = Optional.of(new Nic(nic.name(), nic.index(), nic.mac(), true, false, true));
        f.engine.linkDown("host0");
    }

    @Test
    void yieldsToAHigherMaster() throws Exception {
        hold();
        f.host.segment.hear(200);
        f.assertNotHeld(2);
        assertEquals(ElectionFacts.BACKUP, f.election().state());
    }

    @Test
    void ordersHaveTheWordDuringAMoveAndTheirClaimIsPinned() throws Exception {
        armBeside();
        f.prepare(Role.CLAIM, 2);
        f.time.settle();
        assertEquals(ElectionFacts.IDLE, f.election().state());
        f.claim(2);
        assertTrue(f.host.done().contains("add 198.51.100.100 2"), "with the hold time");
        f.assertHeld(2);
        assertEquals(ElectionFacts.MASTER, f.election().state());
        f.settle(2);
        assertTrue(f.host.segment.done().stream().allMatch(priority -> priority == 254));
    }

    private void claimByOrder() throws OrderRefused {
        f.prepare(Role.CLAIM, 2);
        f.time.settle();
        f.claim(2);
        f.time.settle();
        f.settle(2);
        f.time.settle();
    }

    @Test
    void aPersonsClaimIsStillPinnedAfterARestartAndAnotherArming() throws Exception {
        armBeside();
        claimByOrder();
        f.crashAndRestart();
        f.host.segment.done();
        f.time.pass(200);
        assertEquals(List.of(254), f.host.segment.done().stream().distinct().toList());
        f.arm(3, EngineFixture.terms(100, 2));
        f.time.pass(200);
        assertEquals(List.of(254), f.host.segment.done().stream().distinct().toList());
    }

    @Test
    void thePinEndsWithTheReleaseAlsoForLaterRestarts() throws Exception {
        armBeside();
        claimByOrder();
        f.host.segment.hear(254);
        f.assertNotHeld(2);
        f.time.pass(400);
        f.assertHeld(3);
        f.crashAndRestart();
        f.host.segment.done();
        f.time.pass(200);
        assertEquals(List.of(100), f.host.segment.done().stream().distinct().toList());
    }

    @Test
    void tellsWithTheClaimForHowLongTheHolderWasSilentAndNamesIt() throws Exception {
        armBeside();
        f.time.pass(400);
        String claimed = f.past.stream().filter(e -> e.startsWith("claimed: ")).findFirst().orElseThrow();
        assertTrue(claimed.contains("No advert from h2 (198.51.100.12) for 180 ms"), claimed);
        assertEquals(180, f.lasted.get("claimed") / 1_000_000);
    }

    @Test
    void aHolderThatLooksAroundAsksForTheOthersAlone() throws Exception {
        f.host.gateways.add(Addresses.parse("198.51.100.2"));
        f.place(1);
        ElectionTerms keeping = EngineFixture.terms(50, 2);
        f.arm(2, new ElectionTerms(keeping.version(), keeping.virtualRouterId(), keeping.priority(),
                keeping.advertMillis(), false, 0, keeping.members(), false, List.of(), true, 2, List.of()));
        f.time.settle();
        f.host.done();
        f.time.pass(1000);
        assertTrue(f.host.done().containsAll(List.of("ask 2")));
        f.host.answering.clear();
        f.time.pass(600);
        assertFalse(f.grant().holding(), f.grant().sentence());
        assertTrue(f.host.done().contains("ask 3"), "as a backup it asks for the VIP too");
    }

    @Test
    void followsTheGatewayWhenRoutesChange() throws Exception {
        f.host.answering.clear();
        InetAddress old = Addresses.parse("198.51.100.2");
        f.host.gateways.add(old);
        armBeside();
        f.time.pass(1000);
        assertFalse(f.grant().holding(), f.grant().sentence());
        InetAddress fresh = Addresses.parse("198.51.100.3");
        f.host.gateways.set(0, fresh);
        f.host.answering.put(fresh, FakeSegment.PEER_MAC);
        f.time.pass(1000);
        assertFalse(f.grant().holding(), f.grant().sentence());
        f.engine.routesChanged();
        f.time.pass(1000);
        assertTrue(f.grant().holding(), f.grant().sentence());
    }

    @Test
    void aHolderGoesOnAdvertisingUntilItIsReleasedByOrder() throws Exception {
        hold();
        f.prepare(Role.RELEASE, 3);
        f.time.settle();
        f.host.segment.done();
        f.time.pass(200);
        assertTrue(f.host.segment.done().contains(253));
        f.release(3, 5000);
        f.time.settle();
        f.host.segment.done();
        beside(200);
        assertEquals(List.of(), f.host.segment.done());
        f.settle(3);
        beside(100);
        assertEquals(ElectionFacts.BACKUP, f.election().state());
        f.assertNotHeld(3);
    }

    @Test
    void anOrderEndsASuspensionAndALostLinkCountsAsEver() throws Exception {
        hold();
        f.prepare(Role.RELEASE, 3);
        f.time.settle();
        assertEquals(ElectionFacts.IDLE, f.election().state());
        linkDown();
        f.assertNotHeld(3);
        f.host.nic = Optional.of(new Nic("host0", 2, FakeHost.OWN, true, true, true));
        f.engine.linkUp("host0");
        f.claim(4);
        f.assertHeld(4);
        assertEquals(ElectionFacts.MASTER, f.election().state());
    }

    @Test
    void aMoveThatNeverComesGivesTheWordBackToTheElection() throws Exception {
        hold();
        f.prepare(Role.RELEASE, 3);
        f.time.pass(2100);
        assertEquals(ElectionFacts.MASTER, f.election().state());
        f.assertHeld(3);
    }

    @Test
    void defendsAgainstAStrangerAtMostOnceInTenSeconds() throws Exception {
        hold();
        f.time.pass(7000);
        f.host.done();
        for (int time = 0; time < 12; time++) {
            f.engine.contradicted(WEB, VIP.address(), OTHER);
            f.time.pass(1000);
        }
        assertEquals(2, f.host.done().stream().filter(done -> done.startsWith("announce")).count());
        assertEquals("conflict", f.election().alarms().getFirst().kind());
        assertTrue(f.election().alarms().getFirst().sentence().contains(OTHER.toString()));
        f.assertHeld(2);
    }

    /** It claims when the peer is gone, and yields when it is back: two moves. */
    private void heldDown() throws OrderRefused {
        f.arm(1, EngineFixture.terms(new FlapTerms(2, 30, 60)));
        f.host.segment.hear(200);
        f.time.pass(400);
        assertEquals(ElectionFacts.MASTER, f.election().state());
        beside(100);
        assertEquals(2, f.election().moves());
    }

    @Test
    void aGroupThatMovedTooOftenIsHeldDownAndSaysSo() throws Exception {
        heldDown();
        long left = f.election().heldDownNanos(f.time.nanos());
        assertTrue(left > 59_000_000_000L && left <= 60_000_000_000L, "" + left);
        String sentence = "Group web stays on h2 because it moved 2 times in 30 s: nobody preempts, and its holder goes on"
                + " even if its checks fail; one that is gone is replaced after 10 s. Look for what fails again and again,"
                + " then acknowledge it.";
        assertEquals(List.of(sentence), f.election().alarms().stream().map(AlarmFacts::sentence).toList());
        assertEquals("held-down", f.election().alarms().getFirst().kind());
        assertTrue(f.past.stream().anyMatch(event -> event.equals("held-down: " + sentence)), f.past.toString());
        f.time.pass(9_000);
        assertEquals(ElectionFacts.BACKUP, f.election().state());
        f.time.pass(2_000);
        assertEquals(ElectionFacts.MASTER, f.election().state());
    }

    @Test
    void heldDownItIsSoAfterARestartToo() throws Exception {
        heldDown();
        long until = f.election().heldDownUntil();
        f.crashAndRestart();
        assertEquals(until, f.election().heldDownUntil());
        assertEquals(List.of("held-down"), f.election().alarms().stream().map(AlarmFacts::kind).toList());
        f.engine.acknowledge(new AckOrder(WEB, "bob@home", "", 7));
        f.time.settle();
        f.crashAndRestart();
        assertEquals(0, f.election().heldDownUntil());
        assertEquals(List.of(), f.election().alarms());
    }

    @Test
    void armedAnewItIsFree() throws Exception {
        heldDown();
        f.arm(9, EngineFixture.terms(new FlapTerms(2, 30, 60)));
        assertEquals(0, f.election().heldDownUntil());
    }

    @Test
    void acknowledgedItIsFreeAgain() throws Exception {
        heldDown();
        assertEquals("Acknowledged: group web is held down no more on this host.",
                f.engine.acknowledge(new AckOrder(WEB, "bob@home", "cable replaced", 7)).sentence());
        assertEquals(0, f.election().heldDownNanos(f.time.nanos()));
        assertEquals(List.of(), f.election().alarms());
        assertTrue(f.past.contains("acknowledged: Acknowledged by bob@home: cable replaced."), f.past.toString());
        f.time.pass(400);
        assertEquals(ElectionFacts.MASTER, f.election().state());
        assertEquals("Group web was not held down on this host; its moves are counted anew.",
                f.engine.acknowledge(new AckOrder(WEB, "bob@home", "", 8)).sentence());
    }

    @Test
    void whereNothingIsArmedNothingIsAcknowledged() throws Exception {
        f.place(1);
        assertRefused(AgentError.NOT_HELD, "nothing to acknowledge",
                () -> f.engine.acknowledge(new AckOrder(WEB, "bob@home", "", 7)));
        assertRefused(AgentError.INVALID, "names nobody", () -> f.engine.acknowledge(new AckOrder(WEB, " ", "", 7)));
    }

    @Test
    void refusesALimitOfMovesThatCannotBe() throws Exception {
        for (FlapTerms wrong : List.of(new FlapTerms(1, 60, 60), new FlapTerms(101, 60, 60), new FlapTerms(5, 0, 60),
                new FlapTerms(5, 3601, 60), new FlapTerms(5, 60, 0), new FlapTerms(5, 60, 86_401))) {
            assertRefused(AgentError.INVALID, "not ", () -> f.arm(1, EngineFixture.terms(wrong)));
        }
    }

    /** A keepalived that preempts sends both together; clients that were told otherwise would find nobody for seconds. */
    @Test
    void aGreaterMasterWhoseAnnouncementIsReadBeforeItsAdvertIsNotDefendedAgainst() throws Exception {
        hold();
        f.time.pass(7000);
        f.host.done();
        f.engine.contradicted(WEB, VIP.address(), FakeSegment.PEER_MAC);
        f.time.settle();
        f.host.segment.hear(200);
        f.time.pass(100);
        f.assertNotHeld(2);
        assertEquals(List.of(), f.host.done().stream().filter(done -> done.startsWith("announce")).toList());
        assertEquals(List.of(), f.election().alarms());
    }

    @Test
    void refusesTermsThatCannotBe() throws Exception {
        assertRefused(AgentError.INVALID, "whole seconds", () -> f.arm(1, of(2, 51, 100, 50, 2)));
        assertRefused(AgentError.INVALID, "1 to 255", () -> f.arm(1, of(3, 0, 100, 50, 2)));
        assertRefused(AgentError.INVALID, "both have priority", () -> f.arm(1, of(3, 51, 200, 50, 2)));
        assertRefused(AgentError.INVALID, "10 to 40950", () -> f.arm(1, of(3, 51, 100, 5, 2)));
        assertRefused(AgentError.INVALID, "hold time", () -> f.arm(1, of(3, 51, 100, 50, -1)));
        f.arm(5);
        assertRefused(AgentError.STALE_EPOCH, "accepted epoch 5", () -> f.arm(4));
        assertRefused(AgentError.INVALID, "disarm it", () -> f.engine.forget(new GroupOrder(WEB)));
    }

    private static ElectionTerms of(int version, int router, int priority, long advert,
            long hold) {
        ElectionTerms like = EngineFixture.terms(advert, hold);
        return new ElectionTerms(version, router, priority, advert, false, 0, like.members(),
                false, List.of(), false, hold, List.of());
    }

    @Test
    void isBusyWhileAMoveIsOpen() throws Exception {
        f.prepare(Role.CLAIM, 1);
        assertRefused(AgentError.BUSY, "is being moved", () -> f.arm(2));
        assertEquals(new Epoch(1), f.grant().epoch());
        assertFalse(f.grant().holding());
    }
}
