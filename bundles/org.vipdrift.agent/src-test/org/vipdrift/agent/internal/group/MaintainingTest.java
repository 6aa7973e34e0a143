package org.vipdrift.agent.internal.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.agent.internal.group.EngineFixture.WEB;
import static org.vipdrift.agent.internal.group.EngineFixture.assertRefused;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.MaintenanceOrder;
import org.vipdrift.agent.api.Role;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.MaintenanceFacts;

/** A host that a person has taken out of a group's automatic moves. */
class MaintainingTest {
    private static final int SECOND = 1000;
    private static final GroupId MAIL = new GroupId("mail");

    @TempDir
    Path folder;

    private EngineFixture f;

    @BeforeEach
    void start() throws IOException {
        f = new EngineFixture(folder);
        f.host.place(Vip.parse("198.51.100.11/24"), 24);
        f.host.answering.put(FakeSegment.PEER, FakeSegment.PEER_MAC);
    }

    private void backup() throws OrderRefused {
        f.arm(1);
        f.host.segment.hear(200);
        f.time.pass(20);
    }

    private MaintenanceFacts maintenance() {
        return f.grant().maintenance().getFirst();
    }

    @Test
    void claimsNothingHoweverLongTheMasterIsSilentUntilAPersonEndsIt() throws Exception {
        backup();
        f.maintain(0);
        f.time.pass(60 * SECOND);
        f.assertNotHeld(1);
        assertEquals(ElectionFacts.IDLE, f.election().state());
        assertEquals("new disk", maintenance().why());
        assertEquals("ann@desk", maintenance().who());
        assertEquals(0, maintenance().endsAtNanos());
        f.endMaintenance();
        f.time.pass(SECOND);
        f.assertHeld(2);
        assertEquals(List.of(), f.grant().maintenance());
        assertTrue(f.past.stream().anyMatch(event -> event.startsWith("maintenance: ")), f.past.toString());
        assertTrue(f.past.stream().anyMatch(event -> event.startsWith("maintenance-over: ")), f.past.toString());
    }

    @Test
    void aHolderGoesOnHoldingAndSayingSoButLetsGoWithoutALink() throws Exception {
        f.place(1);
        f.arm(2);
        f.maintain(0);
        f.time.settle();
        f.host.segment.done();
        f.time.pass(5 * SECOND);
        f.assertHeld(2);
        assertTrue(f.host.segment.done().contains(253));
        Nic nic = f.host.nic.orElseThrow();
        f.host.nic = Optional.of(new Nic(nic.name(), nic.index(), nic.mac(), true, false, true));
        f.engine.linkDown("host0");
        f.assertNotHeld(2);
        assertEquals(ElectionFacts.IDLE, f.election().state());
    }

    private void vipGoesWhileTheAgentIsAway() throws OrderRefused {
        f.place(1);
        f.arm(2);
        f.maintain(0);
        f.time.pass(SECOND);
        f.host.done();
        f.host.addresses.removeIf(placed -> placed.facts().address().equals(EngineFixture.VIP.address()));
        f.time.freeze(200);
        f.engine.addressGone(EngineFixture.VIP.address());
    }

    @Test
    void whatWentWhileItWasAwayIsTakenBackWhenTheWireIsSilent() throws Exception {
        vipGoesWhileTheAgentIsAway();
        f.assertNotHeld(2);
        f.host.segment.done();
        f.time.pass(2 * SECOND);
        f.assertHeld(2);
        List<String> done = f.host.done();
        assertTrue(done.indexOf("ask 1") < done.indexOf("add 198.51.100.100 2"), done.toString());
        assertTrue(f.host.segment.done().contains(253));
        assertEquals(ElectionFacts.IDLE, f.election().state());
    }

    @Test
    void whatWentWhileItWasAwayIsLeftToTheOneWhoAnswers() throws Exception {
        f.host.answering.put(EngineFixture.VIP.address(), EngineFixture.OTHER);
        vipGoesWhileTheAgentIsAway();
        f.time.pass(60 * SECOND);
        f.assertNotHeld(2);
        f.assertTold("Not taken back after the agent was away: 02:00:00:00:00:99 answers");
    }

    @Test
    void aHolderThatOversleptItsHoldTimeAsksTheWireToo() throws Exception {
        f.place(1);
        f.arm(2);
        f.maintain(0);
        f.time.pass(SECOND);
        f.host.addresses.removeIf(placed -> placed.facts().address().equals(EngineFixture.VIP.address()));
        f.time.freeze(5 * SECOND);
        f.time.pass(10);
        f.assertNotHeld(2);
        f.time.pass(2 * SECOND);
        f.assertHeld(2);
    }

    @Test
    void endsByItselfWhenItsTimeHasPassed() throws Exception {
        backup();
        f.maintain(90);
        f.time.pass(89 * SECOND);
        f.assertNotHeld(1);
        f.time.pass(2 * SECOND);
        f.assertHeld(2);
        f.assertTold("its time has passed");
        assertEquals(List.of(), f.grant().maintenance());
    }

    @Test
    void outlivesACrashAndARebootAndItsRestGoesOnBeingCounted() throws Exception {
        backup();
        f.maintain(300);
        f.time.pass(130 * SECOND);
        f.crashAndRestart();
        f.time.pass(SECOND);
        assertEquals(ElectionFacts.IDLE, f.election().state());
        long left = (maintenance().endsAtNanos() - f.time.nanos()) / 1_000_000_000;
        assertTrue(left > 150 && left <= 180, left + " s left");
        f.reboot();
        f.host.place(Vip.parse("198.51.100.11/24"), 24);
        f.time.pass(60 * SECOND);
        f.assertNotHeld(1);
        f.time.pass(125 * SECOND);
        f.assertHeld(2);
    }

    @Test
    void ofAGroupThatIsNotKnownItIsKeptForWhenItIsArmed() throws Exception {
        f.maintain(0);
        f.arm(1);
        f.time.pass(10 * SECOND);
        f.assertNotHeld(1);
        f.endMaintenance();
        f.time.pass(10 * SECOND);
        f.assertHeld(2);
    }

    @Test
    void aGroupThatTheHostJoinsMeanwhileIsCoveredUntilTheSameEnd() throws Exception {
        f.engine.maintain(new MaintenanceOrder(MAIL, List.of(Vip.parse("198.51.100.101/24")), "host0", "host", true, 90,
                "ann@desk", "new disk", 7));
        f.time.pass(30 * SECOND);
        assertTrue(f.arm(1).sentence().endsWith("it is in maintenance and takes nothing unasked until that ends."));
        assertEquals("new disk", maintenance().why());
        f.crashAndRestart();
        f.time.pass(55 * SECOND);
        f.assertNotHeld(1);
        f.time.pass(10 * SECOND);
        f.assertHeld(2);
        assertEquals(List.of(), f.grant().maintenance());
    }

    @Test
    void theMaintenanceOfAnotherGroupBindsNoneThatTheHostJoins() throws Exception {
        f.engine.maintain(new MaintenanceOrder(MAIL, List.of(Vip.parse("198.51.100.101/24")), "host0", "group", true, 0,
                "ann@desk", "freeze", 7));
        f.arm(1);
        assertEquals(List.of(), f.grant().maintenance());
    }

    @Test
    void peopleMoveAllTheSameAndThatDoesNotEndIt() throws Exception {
        backup();
        f.maintain(0);
        f.prepare(Role.CLAIM, 2);
        f.claim(2);
        f.settle(2);
        f.time.pass(5 * SECOND);
        f.assertHeld(2);
        assertEquals("new disk", maintenance().why());
        assertEquals(ElectionFacts.IDLE, f.election().state());
        assertTrue(!f.host.segment.done().isEmpty());
        f.endMaintenance();
        f.time.settle();
        assertEquals(ElectionFacts.MASTER, f.election().state());
        f.host.segment.done();
        f.time.pass(200);
        assertTrue(f.host.segment.done().contains(254), "what a person put here is not preempted");
    }

    @Test
    void newWordsTakeThePlaceOfTheOldOnes() throws Exception {
        f.maintain(60);
        f.maintain(0);
        f.time.pass(120 * SECOND);
        assertEquals(0, maintenance().endsAtNanos());
        f.endMaintenance();
        assertEquals("Not in maintenance.", f.endMaintenance().sentence());
    }

    @Test
    void theEndOfTheHostsDoesNotEndTheGroups() throws Exception {
        backup();
        f.maintain(60);
        f.engine.maintain(new MaintenanceOrder(WEB, f.vips, "host0", "group", true, 0, "bob@home", "freeze", 9));
        f.time.pass(70 * SECOND);
        assertEquals(List.of("freeze"), f.grant().maintenance().stream().map(MaintenanceFacts::why).toList());
        f.assertNotHeld(1);
        assertEquals("Not in maintenance.", f.endMaintenance().sentence());
        f.engine.maintain(new MaintenanceOrder(WEB, List.of(), "", "group", false, 0, "bob@home", "", 10));
        f.time.pass(SECOND);
        f.assertHeld(2);
    }

    @Test
    void refusesWhatHasNoReasonOrNoEndInSight() throws Exception {
        assertRefused(AgentError.INVALID, "a reason", () -> f.engine
                .maintain(new MaintenanceOrder(WEB, f.vips, "host0", "host", true, 0, "ann@desk", " ", 7)));
        assertRefused(AgentError.INVALID, "366 days", () -> f.engine
                .maintain(new MaintenanceOrder(WEB, f.vips, "host0", "host", true, 40_000_000, "ann@desk", "disk", 7)));
        assertRefused(AgentError.INVALID, "1 to 256 VIPs", () -> f.engine
                .maintain(new MaintenanceOrder(WEB, List.of(), "host0", "host", true, 0, "ann@desk", "disk", 7)));
    }
}
