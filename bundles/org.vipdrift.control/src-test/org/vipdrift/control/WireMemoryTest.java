package org.vipdrift.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Sighting;
import org.vipdrift.core.Status;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** h1 or h2 should answer for the VIP; h3 asks, a capture on eth0 listens. */
class WireMemoryTest {
    private static final Instant T = Instant.parse("2026-11-22T10:00:00Z");
    private static final Vip VIP = Vip.parse("198.51.100.100/24");
    private static final HostId H1 = new HostId("h1");
    private static final HostId H2 = new HostId("h2");
    private static final MacAddress M1 = MacAddress.parse("02:00:5e:10:00:01");
    private static final MacAddress M2 = MacAddress.parse("02:00:5e:10:00:02");
    private static final MacAddress STRANGER = MacAddress.parse("02:00:5e:10:00:66");
    private static final VipGroup GROUP = new VipGroup(new GroupId("web"), List.of(VIP),
            List.of(new Member(H1, "eth0", 100), new Member(H2, "eth0", 99)));
    private final WireMemory memory = new WireMemory();
    private @Nullable HostId holder = H1;
    private WireTruth truth = WireTruth.unknown(VIP);

    @Test
    void whatAnsweredAtTheFirstLookMayHaveForLong() {
        asks(1, M1);
        asks(2, M1);
        assertEquals("single(expected): M1 before +1 seen +2 by h3", said(2));
    }

    @Test
    void itIsRememberedSinceWhenAnotherAnswers() {
        asks(1, M1);
        asks(60, M1);
        holder = H2;
        asks(61, M2);
        asks(90, M2);
        assertEquals("single(expected): M2 since +61 seen +90 by h3", said(90));
    }

    @Test
    void whoComesBackBeginsAnew() {
        asks(1, M1);
        asks(60, M2);
        asks(70, M1);
        assertEquals("single(expected): M1 since +70 seen +70 by h3", said(70));
    }

    @Test
    void notToBeLookedAtIsNoChange() {
        asks(1, M1);
        asks(600, M1);
        assertEquals("single(expected): M1 before +1 seen +600 by h3", said(600));
    }

    @Test
    void silenceHasABeginning() {
        asks(1, M1);
        asks(2);
        asks(3);
        assertEquals("silent since +2, asked by h3", said(3));
        asks(9, M1);
        assertEquals("single(expected): M1 since +9 seen +9 by h3", said(9));
    }

    @Test
    void whatIsTooOldIsNotKnownButWhoItWasIsTold() {
        asks(1, M1);
        truth = WireTruth.unknown(VIP);
        assertEquals("unknown: M1 before +1 seen +1 by h3", said(7));
    }

    @Test
    void aCaptureIsAnObserverToo() {
        asks(1, M1);
        hears(1.2, M1);
        assertEquals("single(expected): M1 before +1 seen +1.200 by (eth0) h3", said(2));
    }

    @Test
    void aCaptureAloneKnowsTheHolderAgain() {
        memory.keepTo(snapshot(0));
        hears(1, M1);
        assertEquals("single(expected): M1 before +1 seen +1 by (eth0)", said(9));
        assertEquals("unknown: M1 before +1 seen +1 by (eth0)", said(12));
    }

    @Test
    void aMoveSeenByTheCaptureIsNoSecondHolder() {
        asks(1, M1);
        asks(10, M1);
        hears(10.4, M2);
        assertEquals("unknown: M2 since +10.400 seen +10.400 by (eth0)", said(10.5));
        holder = H2;
        asks(11, M2);
        assertEquals("single(expected): M2 since +10.400 seen +11 by (eth0) h3", said(11));
    }

    @Test
    void whomOnlyTheCaptureHearsBesidesTheHolderIsASecondOne() {
        asks(1, M1);
        asks(10, M1);
        hears(10.4, STRANGER);
        asks(11, M1);
        assertEquals("multiple: M1 before +1 seen +11 by h3; STRANGER since +10.400 seen +10.400 by (eth0)", said(11));
        for (int second = 12; second < 15; second++) {
            asks(second, M1);
        }
        assertEquals("single(expected): M1 before +1 seen +14 by h3", said(14));
    }

    @Test
    void twoThatTheCaptureHearsInTurnBothAnswer() {
        memory.keepTo(snapshot(0));
        hears(1, M1);
        hears(5, M1);
        hears(5.1, M2);
        hears(6, M1);
        hears(6.1, M2);
        assertEquals("multiple: M1 before +1 seen +6 by (eth0); M2 since +5.100 seen +6.100 by (eth0)", said(7));
    }

    @Test
    void somebodyElseThanTheHolderIsUnexpected() {
        asks(1, M1);
        asks(5, STRANGER);
        assertEquals("single(unexpected): STRANGER since +5 seen +5 by h3", said(5));
    }

    @Test
    void whatIsNoVipAnyMoreIsForgotten() {
        asks(1, M1);
        memory.keepTo(StatusSnapshot.EMPTY);
        hears(2, M2);
        truth = WireTruth.unknown(VIP);
        assertEquals("unknown", said(2));
    }

    /** Who answers when h3 asks. */
    private void asks(double at, MacAddress... macs) {
        Instant asked = at(at);
        List<Sighting> sightings = Arrays.stream(macs).map(mac -> new Sighting(VIP.address(), mac, "h3", asked))
                .toList();
        truth = WireTruth.judge(VIP, Optional.of(Objects.equals(holder, H2) ? M2 : M1), List.of("h3"), sightings,
                asked);
        memory.asked(truth, sightings);
    }

    private void hears(double at, MacAddress mac) {
        memory.saw(new Sighting(VIP.address(), mac, "eth0", at(at)));
    }

    private static Instant at(double seconds) {
        return T.plusMillis(Math.round(seconds * 1000));
    }

    /** The truth about the VIP, as a sentence. */
    private String said(double at) {
        VipTruth said = memory.truths(snapshot(at)).getFirst();
        String silence = said.silent().map(since -> " since " + time(since) + ", asked by "
                + String.join(" ", said.asked())).orElse("");
        String who = said.answerers().stream().map(WireMemoryTest::words).collect(Collectors.joining("; "));
        return said.state().word() + silence + (who.isEmpty() ? "" : ": " + who);
    }

    private static String words(Answerer who) {
        return Map.of(M1, "M1", M2, "M2", STRANGER, "STRANGER").get(who.mac()) + (who.begun() ? " since " : " before ")
                + time(who.since()) + " seen " + time(who.last()) + " by " + who.witnesses().stream()
                        .map(witness -> witness.overheard() ? "(" + witness.name() + ")" : witness.name())
                        .collect(Collectors.joining(" "));
    }

    private static String time(Instant at) {
        long millis = at.toEpochMilli() - T.toEpochMilli();
        return "+" + millis / 1000 + (millis % 1000 == 0 ? "" : ".%03d".formatted(millis % 1000));
    }

    private StatusSnapshot snapshot(double at) {
        Status status = new Status(Status.State.OK, "", "");
        return new StatusSnapshot(at(at), List.of(host(H1, M1), host(H2, M2)),
                List.of(new GroupStatus(GROUP, "manual", Epoch.NONE, holder, List.of(truth), status)));
    }

    private static HostStatus host(HostId id, MacAddress mac) {
        InterfaceFacts link = new InterfaceFacts("eth0", 2, mac, true, true, 1500, List.of());
        return new HostStatus(new Host(id, "198.51.100.1", 22, "root", new Identity.Automatic()), AgentState.ATTACHED,
                new Status(Status.State.OK, "", ""), new HostFacts(id.name(), "0.1.0", List.of(), "boot", 0, 0,
                        List.of(link), List.of(), List.of(), Map.of(), List.of(), List.of()),
                T, List.of());
    }
}
