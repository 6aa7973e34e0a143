package org.vipdrift.capture.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.capture.sample.Wire.A;
import static org.vipdrift.capture.sample.Wire.B;
import static org.vipdrift.capture.sample.Wire.VIP;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.sample.Wire;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

class DriftTimelineTest {

    @Test
    void tellsAPlannedMoveWithSilenceAnnouncementsAndFirstAnswer() {
        Takeover move = only(Wire.answer(0, A), Wire.answer(990, A), Wire.announcement(1000.5, B),
                Wire.gratuitousReply(1000.6, B), Wire.question(1020), Wire.answer(1020.2, B),
                Wire.announcement(6000, B), Wire.announcement(20000, B), Wire.answer(20001, B));
        assertEquals("198.51.100.100", move.subject().text());
        assertEquals(Wire.at(1000.5), move.at());
        assertEquals(3, move.packet());
        assertEquals(Holder.of(MacAddress.parse(A)), move.from());
        assertEquals(Holder.of(MacAddress.parse(B)), move.to());
        assertEquals(Duration.ofNanos(10_500_000), move.silence());
        assertEquals(3, move.announcements());
        assertEquals(List.of(Wire.at(1000.5), Wire.at(1000.6), Wire.at(6000)), move.announcedAt());
        assertEquals(Optional.of(Wire.at(1020.2)), move.firstAnswer());
        assertFalse(move.contested());
    }

    @Test
    void tellsATakeoverByTheAnswerWhereTheOldHolderWasSilent() {
        Takeover move = only(Wire.answer(0, A), Wire.answer(3000, B), Wire.answer(3020, B));
        assertEquals(Duration.ofSeconds(3), move.silence());
        assertEquals(0, move.announcements());
        assertEquals(Optional.of(Wire.at(3000)), move.firstAnswer());
    }

    @Test
    void tellsEachOfTwoMovesThereAndBack() {
        List<Takeover> moves = all(Wire.answer(0, A), Wire.announcement(100, B), Wire.answer(150, B),
                Wire.announcement(400, A), Wire.answer(420, A), Wire.answer(2000, A));
        assertEquals(List.of(B, A), moves.stream().map(move -> move.to().mac().toString()).toList());
    }

    @Test
    void doesNotCallItATakeoverForEachAnswerWhenTwoAnswerInTurn() {
        assertEquals(List.of(), all(Stream.iterate(0, i -> i < 100, i -> i + 1)
                .flatMap(i -> Stream.of(Wire.answer(20 * i, A), Wire.answer(20 * i + 1, B))).toArray(Frame[]::new)));
    }

    @Test
    void makesOneContestedTakeoverOfAFightByAnnouncements() {
        Takeover fight = only(Wire.answer(0, A), Wire.announcement(10, B), Wire.announcement(11, A),
                Wire.announcement(12, B), Wire.announcement(13, A), Wire.announcement(14, B), Wire.answer(1100, B),
                Wire.answer(1200, B));
        assertEquals(Wire.at(10), fight.at());
        assertTrue(fight.contested());
    }

    @Test
    void tellsWhoIsLeftAfterAFight() {
        List<Takeover> moves = all(Wire.answer(0, A), Wire.answer(1, B), Wire.answer(20, A), Wire.answer(21, B),
                Wire.answer(1000, B), Wire.answer(1100, B));
        assertEquals(1, moves.size());
        assertEquals(Wire.at(21), moves.getFirst().at());
        assertEquals(Duration.ofMillis(1), moves.getFirst().silence());
        assertTrue(moves.getFirst().contested());
    }

    @Test
    void tellsAnIpv6MoveByAdvertisementsWithOverride() {
        Takeover move = only(Wire.answer6(0, A), Wire.advertisement(700, B, true), Wire.advertisement(701, B, false),
                Wire.answer6(720, B));
        assertEquals("2001:db8::100", move.subject().text());
        assertEquals(List.of(Wire.at(700)), move.announcedAt());
        assertEquals(Optional.of(Wire.at(720)), move.firstAnswer());
    }

    @Test
    void tellsAVrrpTakeoverAndItsAddresses() {
        List<Takeover> moves = all(Wire.vrrp(0, A, 150, 1, VIP), Wire.announcement(0.2, A),
                Wire.vrrp(1000, A, 150, 1, VIP), Wire.vrrp(4600, B, 100, 1, VIP), Wire.announcement(4600.2, B),
                Wire.announcement(4600.3, B), Wire.answer(4700, B), Wire.vrrp(5600, B, 100, 1, VIP));
        assertEquals(List.of("vrrp 51", VIP), moves.stream().map(move -> move.subject().text()).toList());
        assertEquals(List.of(List.of(Addresses.parse(VIP)), List.of()),
                moves.stream().map(Takeover::addresses).toList());
        assertEquals(List.of(Duration.ofMillis(3600), Duration.ofNanos(3_600_200_000L)),
                moves.stream().map(Takeover::silence).toList());
        assertEquals(List.of(2, 2), moves.stream().map(Takeover::announcements).toList());
        assertEquals(Optional.of(Wire.at(4700)), moves.getFirst().firstAnswer());
        assertEquals("02:00:5e:10:00:02 (198.51.100.12)", moves.getFirst().to().text());
        assertFalse(moves.getFirst().resigned());
    }

    @Test
    void knowsThatTheOldMasterResigned() {
        Takeover move = only(Wire.vrrp(0, A, 150, 1, VIP), Wire.vrrp(500, A, 0, 1, VIP),
                Wire.vrrp(1110, B, 100, 1, VIP), Wire.vrrp(1200, A, 0, 1, VIP));
        assertTrue(move.resigned());
        assertEquals(Duration.ofMillis(610), move.silence());
    }

    @Test
    void takesTwoMastersInTurnForOneContestedTakeover() {
        Takeover fight = only(Stream.iterate(0, i -> i < 20, i -> i + 1).flatMap(
                i -> Stream.of(Wire.vrrp(1000 * i, A, 150, 1, VIP), Wire.vrrp(1000 * i + 500, B, 100, 1, VIP)))
                .toArray(Frame[]::new));
        assertTrue(fight.contested());
        assertEquals(Wire.at(500), fight.at());
    }

    @Test
    void tellsRoutersWithOneVirtualMacApartByTheirAddress() {
        Takeover move = only(Wire.carp(0, A), Wire.carp(1000, A), Wire.carp(4000, B), Wire.carp(5000, B));
        assertEquals("carp 7", move.subject().text());
        assertEquals(Optional.of(Addresses.parse("198.51.100.12")), move.to().ip());
        assertEquals(Duration.ofSeconds(3), move.silence());
    }

    @Test
    void tellsAnHsrpCoupAndIgnoresTheStandby() {
        Takeover move = only(Wire.hsrp(0, A, 0, 16), Wire.hsrp(1000, B, 0, 8), Wire.hsrp(3000, A, 0, 16),
                Wire.hsrp(3100, B, 1, 8), Wire.hsrp(3101, B, 0, 16));
        assertEquals("hsrp 3", move.subject().text());
        assertEquals(Wire.at(3100), move.at());
    }

    @Test
    void tellsTheActiveGatewayOfGlbp() {
        Takeover move = only(Wire.glbp(0, A, 32), Wire.glbp(100, B, 16), Wire.glbp(10000, B, 32));
        assertEquals("glbp 9", move.subject().text());
    }

    @Test
    void hearsOfTheSameFromClaimsAlone() {
        DriftTimeline timeline = new DriftTimeline();
        assertEquals(List.of(), timeline.accept(Evidence.of(claim(0, A, AddressClaim.Kind.REPLY))));
        assertEquals(1, timeline.accept(Evidence.of(claim(900, B, AddressClaim.Kind.GRATUITOUS_REPLY))).size());
        assertEquals(1, timeline.takeovers().getFirst().announcements());
    }

    @Test
    void takesNoProbeForAHolder() {
        assertEquals(List.of(), all(Wire.answer(0, A), Wire.probe(1000, B), Wire.answer(2000, A)));
    }

    @Test
    void forgetsTheOldestTakeoversWhenThereAreTooMany() {
        DriftTimeline timeline = new DriftTimeline();
        for (int i = 0; i <= 10_010; i++) {
            timeline.accept(Wire.announcement(2000.0 * i, i % 2 == 0 ? A : B));
        }
        assertEquals(10_000, timeline.takeovers().size());
        assertEquals(10, timeline.forgotten());
        assertEquals(Wire.at(2000.0 * 11), timeline.takeovers().getFirst().at());
    }

    private static AddressClaim claim(double millis, String mac, AddressClaim.Kind kind) {
        return new AddressClaim(AddressClaim.Protocol.ARP, kind, Addresses.parse(VIP), MacAddress.parse(mac),
                Optional.empty(), Wire.at(millis));
    }

    private static Takeover only(Frame... frames) {
        List<Takeover> all = all(frames);
        assertEquals(1, all.size(), all::toString);
        return all.getFirst();
    }

    private static List<Takeover> all(Frame... frames) {
        DriftTimeline timeline = new DriftTimeline();
        Stream.of(frames).forEach(timeline::accept);
        return timeline.takeovers();
    }
}
