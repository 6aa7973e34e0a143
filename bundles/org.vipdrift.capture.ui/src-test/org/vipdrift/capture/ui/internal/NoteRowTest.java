package org.vipdrift.capture.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.expert.ExpertNote;
import org.vipdrift.capture.ui.internal.model.Cards;
import org.vipdrift.capture.ui.internal.model.NoteGroup;
import org.vipdrift.control.OwnMove;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Status;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** h1, h2 and h3 are ours; h1 and h2 are the members of web, which moves from h1 to h2 at T. */
class NoteRowTest {
    private static final Instant T = Instant.parse("2023-11-14T22:13:20Z");
    private static final InetAddress VIP = Addresses.parse("198.51.100.100");
    private static final MacAddress M1 = MacAddress.parse("02:00:5e:10:00:01");
    private static final MacAddress M2 = MacAddress.parse("02:00:5e:10:00:02");
    private static final MacAddress M3 = MacAddress.parse("02:00:5e:10:00:03");
    private static final MacAddress STRANGER = MacAddress.parse("02:00:5e:10:00:66");
    private static final String WHAT_TO_DO = "Give one of the two another address.";
    private static final StatusSnapshot STATUS = new StatusSnapshot(T, List.of(host("h1", M1), host("h2", M2),
            host("h3", M3)), List.of(group()));
    private static final StatusSnapshot ALONE = new StatusSnapshot(T, List.of(), List.of(group()));
    private static final OwnMove MOVE = new OwnMove("web", "switchover", true, "done", true, "h1", "h2", T, T,
            Map.of(VIP, Set.of(M2)));

    @Test
    void aProbeOfOurOwnMoveNamesTheMoveAndIsNoAlarm() {
        NoteRow row = row(conflict(VIP, M2, M1, T));
        assertEquals(Severity.NOTE, row.severity());
        assertEquals("planned: web h1 -> h2, move of " + Moments.whole(T), row.advice());
    }

    @Test
    void aMemberThatAsksAtAnotherTimeIsNamed() {
        NoteRow row = row(conflict(VIP, M2, M1, T.plusSeconds(600)));
        assertEquals(Severity.NOTE, row.severity());
        assertEquals("ours: the agent of h2, a member of web, asks who has it", row.advice());
    }

    @Test
    void aStrangerThatAsksStaysAWarningEvenInOurMove() {
        assertWarns(row(conflict(VIP, STRANGER, M1, T)));
    }

    @Test
    void aStrangerThatHasTheAddressStaysAWarningEvenInOurMove() {
        assertWarns(row(conflict(VIP, M2, STRANGER, T)));
    }

    @Test
    void aHostThatIsNoMemberStaysAWarning() {
        assertWarns(row(conflict(VIP, M3, M1, T)));
        assertWarns(row(conflict(VIP, M2, M3, T)));
    }

    @Test
    void anAddressOfNoGroupStaysAWarning() {
        assertWarns(row(conflict(Addresses.parse("198.51.100.101"), M2, M1, T)));
    }

    @Test
    void whoseTheStationsAreMustBeKnown() {
        assertWarns(NoteRow.of(groups(conflict(VIP, M2, M1, T)), new OwnProbes(NoteRowTest::move, ALONE, Cards.NONE))
                .getFirst());
    }

    @Test
    void aProbeIsOursThoughNoHostIsInReachIfWhoseTheCardsAreWasKnownBefore() {
        NoteRow row = NoteRow.of(groups(conflict(VIP, M2, M1, T)), new OwnProbes(NoteRowTest::move, ALONE,
                Cards.NONE.with(STATUS).with(ALONE))).getFirst();
        assertEquals(Severity.NOTE, row.severity());
    }

    @Test
    void whatIsOursComesAfterTheWarnings() {
        ExpertNote ours = conflict(VIP, M2, M1, T);
        ExpertNote storm = new ExpertNote(Severity.WARNING, ExpertNote.Kind.ARP_STORM, 9, "A storm.", "Look.");
        assertEquals(List.of(ExpertNote.Kind.ARP_STORM, ExpertNote.Kind.ADDRESS_CONFLICT),
                NoteRow.of(groups(ours, storm), new OwnProbes(NoteRowTest::move, STATUS, Cards.NONE.with(STATUS)))
                        .stream()
                        .map(row -> row.group().first().kind()).toList());
    }

    private static void assertWarns(NoteRow row) {
        assertEquals(Severity.WARNING, row.severity());
        assertEquals(WHAT_TO_DO, row.advice());
    }

    private static NoteRow row(ExpertNote note) {
        return NoteRow.of(groups(note), new OwnProbes(NoteRowTest::move, STATUS, Cards.NONE.with(STATUS))).getFirst();
    }

    private static List<NoteGroup> groups(ExpertNote... notes) {
        return List.of(notes).stream().map(note -> new NoteGroup(note, 1, note.packet())).toList();
    }

    private static Optional<OwnMove> move(InetAddress ip, MacAddress mac, Instant when) {
        return Optional.of(MOVE).filter(move -> move.explains(ip, mac, when));
    }

    private static ExpertNote conflict(InetAddress ip, MacAddress by, MacAddress other, Instant at) {
        return new ExpertNote(Severity.WARNING, ExpertNote.Kind.ADDRESS_CONFLICT, 7, by + " probed.", WHAT_TO_DO,
                Optional.of(new ExpertNote.Probed(ip, by, other, at)));
    }

    private static GroupStatus group() {
        VipGroup web = new VipGroup(new GroupId("web"), List.of(Vip.parse("198.51.100.100/24")),
                List.of(new Member(new HostId("h1"), "eth0", 100), new Member(new HostId("h2"), "eth0", 90)));
        return new GroupStatus(web, "manual", new Epoch(1), new HostId("h1"), List.of(), ok());
    }

    private static HostStatus host(String name, MacAddress mac) {
        InterfaceFacts link = new InterfaceFacts("eth0", 2, mac, true, true, 1500, List.of());
        return new HostStatus(new Host(new HostId(name), "198.51.100.1", 22, "root", new Identity.Automatic()),
                AgentState.ATTACHED, ok(), new HostFacts(name, "0.1.0", List.of(), "boot", 0, 0, List.of(link),
                        List.of(), List.of(), Map.of(), List.of(), List.of()),
                T, List.of());
    }

    private static Status ok() {
        return new Status(Status.State.OK, "", "");
    }
}
