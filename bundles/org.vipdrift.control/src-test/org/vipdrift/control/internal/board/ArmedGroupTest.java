package org.vipdrift.control.internal.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.control.Alarm;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Sighting;
import org.vipdrift.core.Status.State;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AlarmFacts;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.core.host.MaintenanceFacts;
import org.vipdrift.core.host.PenFacts;
import org.vipdrift.failover.port.Contact;
import org.vipdrift.failover.port.Reading;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** The status of a group whose members' agents decide who holds. */
class ArmedGroupTest {
    private static final Instant NOW = Instant.parse("2026-11-21T20:14:03Z");
    private static final HostId H1 = new HostId("h1");
    private static final HostId H2 = new HostId("h2");
    private static final GroupId WEB = new GroupId("web");
    private static final Vip VIP = Vip.parse("198.51.100.100/24");
    private static final VipGroup GROUP = new VipGroup(WEB, List.of(VIP),
            List.of(new Member(H1, "host0", 100), new Member(H2, "host0", 90)));
    private PenFacts pen;
    private final Map<HostId, Observation> seen = new HashMap<>();
    private String version = "0.1.0";

    private static MacAddress mac(HostId host) {
        return MacAddress.parse("02:00:5e:10:00:0" + host.name().charAt(1));
    }

    private static ElectionFacts election(String state, int effective, AlarmFacts... alarms) {
        return new ElectionFacts("anna", "", 0, state, 0, 3, 51, 100, effective,
                effective == 0 ? List.of("Check nginx fails.") : List.of(), 50, false, 2, false, null, 0, 0, 0,
                List.of(), List.of(alarms), "");
    }

    private void read(HostId host, Instant at, long epoch, boolean holding, ElectionFacts election,
            MaintenanceFacts... maintenance) {
        InterfaceFacts link = new InterfaceFacts("host0", 2, mac(host), true, true, 1500, List.of());
        HostFacts facts = new HostFacts(host.name(), version, List.of(), "boot", 0, 0, List.of(link), List.of(),
                List.of(), Map.of(), List.of(),
                List.of(new Grant(WEB, List.of(VIP), "host0", new Epoch(epoch), holding, "", election,
                        List.of(maintenance), pen)));
        seen.put(host, Observation.of(new Reading(host, Contact.ATTACHED, Optional.of(facts), Optional.empty(),
                Optional.empty(), Duration.ZERO, "The agent on " + host + " answered."), at, at, null));
    }

    /** h1 holds, both are fit. */
    private void calm() {
        read(H1, NOW, 3, true, election(ElectionFacts.MASTER, 100));
        read(H2, NOW, 2, false, election(ElectionFacts.BACKUP, 90));
    }

    private GroupStatus answeredBy(HostId... hosts) {
        List<Sighting> sightings = Stream.of(hosts).map(h -> new Sighting(VIP.address(), mac(h), "h2", NOW)).toList();
        Claim claim = Claim.of(GROUP, seen);
        WireTruth truth = WireTruth.judge(VIP, claim.holder().map(ArmedGroupTest::mac), List.of("h2"), sightings, NOW);
        return Judgement.group(GROUP, seen, new Evidence(claim, List.of(truth), sightings), NOW);
    }

    private static String kinds(GroupStatus status) {
        return status.alarms().stream().map(Alarm::kind).toList() + " " + status.status().state();
    }

    @Test
    void whoMovesTheGroupIsSaidWhileTheMoveIsOpen() {
        pen = new PenFacts("bob\u202e@desk", -400_000_000);
        calm();
        Alarm moving = answeredBy(H1).alarms().getFirst();
        assertEquals("moving", moving.kind());
        assertEquals("bob\\u202e@desk has been moving web for 0.4 s: wait for its end.", moving.sentence());
        pen = new PenFacts("bob@desk", -Duration.ofMinutes(2).toNanos());
        calm();
        assertEquals("[] OK", kinds(answeredBy(H1)));
    }

    @Test
    void allMembersFitIsAutomaticAndWell() {
        calm();
        GroupStatus status = answeredBy(H1);
        assertEquals("automatic [] OK", status.mode() + " " + kinds(status));
    }

    @Test
    void aGroupThatIsNotArmedIsManualAndRaisesNoAlarm() {
        read(H1, NOW, 3, true, null);
        read(H2, NOW, 2, false, null);
        assertEquals("manual [] OK", answeredBy(H1).mode() + " " + kinds(answeredBy(H1)));
    }

    private static MaintenanceFacts out(String scope) {
        return new MaintenanceFacts(scope, "anna@desk", "new disk", 7, 0);
    }

    @Test
    void aMemberInMaintenanceIsNoSpareAndNoFault() {
        calm();
        read(H2, NOW, 2, false, election(ElectionFacts.IDLE, 90), out(MaintenanceFacts.HOST));
        GroupStatus status = answeredBy(H1);
        assertEquals("[no-spare] NOTICE", kinds(status));
        assertEquals("If h1 fails nobody can take over web: h2 is in maintenance by anna@desk (new disk).",
                status.alarms().getFirst().sentence());
        read(H1, NOW, 3, true, election(ElectionFacts.IDLE, 100), out(MaintenanceFacts.HOST));
        assertEquals("[no-spare] NOTICE", kinds(answeredBy(H1)));
    }

    @Test
    void aGroupInMaintenanceSaysSoAndNothingElse() {
        calm();
        read(H1, NOW, 3, true, election(ElectionFacts.IDLE, 100), out(MaintenanceFacts.GROUP));
        read(H2, NOW, 2, false, election(ElectionFacts.IDLE, 90), out(MaintenanceFacts.GROUP));
        GroupStatus status = answeredBy(H1);
        assertEquals("[maintenance] NOTICE", kinds(status));
        assertEquals("web is in maintenance by anna@desk (new disk): nobody takes it unasked.",
                status.status().sentence());
    }

    @Test
    void aHostInMaintenanceThatCanNotBeReachedIsNoFault() {
        read(H2, NOW, 2, false, null, out(MaintenanceFacts.HOST));
        Host host = new Host(H2, "h2", 22, "root", new Identity.Automatic());
        assertEquals("maintenance NOTICE h2 is in maintenance by anna@desk (new disk). The agent on h2 answered.",
                text(Judgement.host(host, seen.get(H2), Optional.empty(), NOW)));
        seen.put(H2, Observation.of(Reading.unreachable(H2, Optional.empty(), "No route to h2."), NOW, NOW,
                seen.get(H2)));
        assertEquals("maintenance NOTICE h2 is in maintenance by anna@desk (new disk). No route to h2.",
                text(Judgement.host(host, seen.get(H2), Optional.empty(), NOW)));
    }

    private static String text(HostStatus host) {
        return host.status().reason() + " " + host.status().state() + " " + host.status().sentence();
    }

    @Test
    void aMemberThatIsNotArmedIsAProblem() {
        calm();
        read(H2, NOW, 2, false, null);
        GroupStatus status = answeredBy(H1);
        assertEquals("partly [partly-armed, no-spare] PROBLEM", status.mode() + " " + kinds(status));
        assertEquals("web is armed on h1 but not on h2: arm it again, or disarm it.", status.status().sentence());
    }

    @Test
    void aMemberThatCannotBeAskedLeavesTheModeAndIsNamed() {
        calm();
        seen.remove(H2);
        GroupStatus status = answeredBy(H1);
        assertEquals("automatic [unread] NOTICE", status.mode() + " " + kinds(status));
        assertEquals("Whether h2 could take over web is not known: it can't be asked now.",
                status.status().sentence());
    }

    @Test
    void thatNobodyCouldTakeOverIsSaidBeforeItIsNeeded() {
        calm();
        read(H2, NOW, 2, false, election(ElectionFacts.FAULT, 0));
        assertEquals("If h1 fails nobody can take over web: h2 is unfit (Check nginx fails.).",
                answeredBy(H1).status().sentence());
    }

    @Test
    void thatNobodyCanHoldIsAProblem() {
        read(H1, NOW, 3, false, election(ElectionFacts.FAULT, 0));
        read(H2, NOW, 2, false, election(ElectionFacts.FAULT, 0));
        assertEquals("[silent, nobody-can] PROBLEM", kinds(answeredBy()));
    }

    @Test
    void whatAnAgentIsAlarmedAtIsAProblemOfTheGroup() {
        calm();
        read(H2, NOW, 2, false, election(ElectionFacts.BACKUP, 90, new AlarmFacts("unheard", 0, "No adverts."),
                new AlarmFacts("removed", 0, "Put back.")));
        GroupStatus status = answeredBy(H1);
        assertEquals("[unheard, removed] PROBLEM", kinds(status));
        assertEquals(new Alarm("unheard", State.PROBLEM, "h2: No adverts.", H2), status.alarms().getFirst());
    }

    @Test
    void anOldReadingRaisesNoAlarmOfItsOwn() {
        calm();
        read(H2, NOW.minusSeconds(9), 2, false, election(ElectionFacts.BACKUP, 90,
                new AlarmFacts("unheard", 0, "No adverts.")));
        assertEquals("[unread] NOTICE", kinds(answeredBy(H1)));
    }

    @Test
    void agentsOfDifferentVersionsAreNamed() {
        calm();
        version = "0.2.0";
        read(H2, NOW, 2, false, election(ElectionFacts.BACKUP, 90));
        assertEquals("The agents of web are of different versions: h1 0.1.0, h2 0.2.0; upgrade the older ones.",
                answeredBy(H1).status().sentence());
    }

    @Test
    void twoAnsweringMacsAreAnAlarm() {
        calm();
        assertEquals("[multiple] PROBLEM", kinds(answeredBy(H1, H2)));
    }

    @Test
    void aNewHolderTheAgentsHaveChosenIsNotUnexpected() {
        read(H1, NOW.minusSeconds(1), 3, true, election(ElectionFacts.MASTER, 100));
        read(H2, NOW.minusSeconds(1), 2, false, election(ElectionFacts.BACKUP, 90));
        assertEquals("h2 answers for web now, no longer h1; the members are being asked whether it took over.",
                answeredBy(H2).status().sentence());
        assertEquals(State.UNKNOWN, answeredBy(H2).status().state());
    }

    @Test
    void oneThatAnswersThoughItSaysItDoesNotHoldIsUnexpected() {
        calm();
        assertEquals("[unexpected] PROBLEM", kinds(answeredBy(H2)));
    }
}
