package org.vipdrift.capture.expert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.capture.sample.Wire.A;
import static org.vipdrift.capture.sample.Wire.B;
import static org.vipdrift.capture.sample.Wire.CLIENT;
import static org.vipdrift.capture.sample.Wire.VIP;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Subnet;
import org.vipdrift.capture.expert.ExpertNote.Kind;
import org.vipdrift.capture.sample.Wire;
import org.vipdrift.core.Addresses;

/** Each rule speaks up, at the right packet, and keeps quiet where all is well. */
class ExpertNotesTest {
    private static final List<Subnet> HERE = List.of(new Subnet(Addresses.parse(VIP), 24));

    @Test
    void saysThatTwoAnswer() {
        ExpertNote note = only(Kind.TWO_ANSWERERS, Wire.answer(0, A), Wire.answer(1, B), Wire.answer(20, A));
        assertEquals(2, note.packet());
        assertEquals("198.51.100.100 is answered by two MACs, 02:00:5e:10:00:01 and 02:00:5e:10:00:02.",
                note.sentence());
    }

    @Test
    void saysThatTheOldOneStillAnswersAfterTheTakeover() {
        assertEquals(3, only(Kind.TWO_ANSWERERS, Wire.answer(0, A), Wire.announcement(10, B), Wire.answer(600, A))
                .packet());
    }

    @Test
    void takesAPlannedMoveForNoSecondAnswerer() {
        quiet(Kind.TWO_ANSWERERS, Wire.answer(0, A), Wire.announcement(0.4, B), Wire.answer(20, B),
                Wire.announcement(2000, A), Wire.answer(2001, A));
        quiet(Kind.TWO_ANSWERERS, Wire.answer(0, A), Wire.answer(3000, B), Wire.answer(3020, B));
    }

    @Test
    void saysThatATakeoverWasNotAnnounced() {
        ExpertNote note = only(Kind.NO_ANNOUNCEMENT, Wire.answer(0, A), Wire.answer(3000, B), Wire.answer(5000, B));
        assertEquals(2, note.packet());
        assertEquals(note, only(Kind.NO_ANNOUNCEMENT, Wire.answer(0, A), Wire.answer(3000, B)));
    }

    @Test
    void takesALittleWhileUntilTheAnnouncementForGiven() {
        quiet(Kind.NO_ANNOUNCEMENT, Wire.answer(0, A), Wire.answer(3000, B), Wire.announcement(3100, B),
                Wire.answer(5000, B));
        quiet(Kind.NO_ANNOUNCEMENT, Wire.answer(0, A), Wire.announcement(3000, B), Wire.answer(5000, B));
    }

    @Test
    void saysThatThereIsAStorm() {
        assertEquals(30, only(Kind.ARP_STORM, questions(60, 3)).packet());
    }

    @Test
    void takesAnObserverThatAsksEvery20MillisecondsForNoStorm() {
        quiet(Kind.ARP_STORM, questions(600, 20));
    }

    @Test
    void saysThatArpComesFromSomebodyElse() {
        ExpertNote note = only(Kind.FOREIGN_SOURCE, Wire.forged(0, B, A), Wire.forged(10, B, A));
        assertTrue(note.sentence().contains("names 02:00:5e:10:00:01 as its sender, but comes from 02:00:5e:10:00:02"),
                note.sentence());
        quiet(Kind.FOREIGN_SOURCE, Wire.forged(0, A, A), Wire.answer6(0, A));
    }

    @Test
    void saysThatOneIdIsUsedForTwoGroups() {
        ExpertNote note = only(Kind.DUPLICATE_ROUTER_ID, Wire.vrrp(0, A, 150, 1, VIP),
                Wire.vrrp(500, B, 100, 1, "198.51.100.101"), Wire.vrrp(1000, A, 150, 1, VIP));
        assertEquals("vrrp 51 is used for 198.51.100.100 by 02:00:5e:10:00:01 (198.51.100.11), priority 150 and for"
                + " 198.51.100.101 by 02:00:5e:10:00:02 (198.51.100.12), priority 100.", note.sentence());
    }

    @Test
    void takesNoOrderlyTakeoverForADuplicateId() {
        quiet(Kind.DUPLICATE_ROUTER_ID, Wire.vrrp(0, A, 150, 1, VIP), Wire.vrrp(500, B, 100, 1, VIP));
        quiet(Kind.DUPLICATE_ROUTER_ID, Wire.vrrp(0, A, 150, 1, VIP), Wire.vrrp(9000, B, 100, 1, "198.51.100.101"));
    }

    @Test
    void saysThatThereAreTwoMasters() {
        assertEquals(3, only(Kind.TWO_MASTERS, Wire.vrrp(0, A, 150, 1, VIP), Wire.vrrp(500, B, 100, 1, VIP),
                Wire.vrrp(1000, A, 150, 1, VIP)).packet());
    }

    @Test
    void takesNoTakeoverForTwoMasters() {
        quiet(Kind.TWO_MASTERS, Wire.vrrp(0, A, 100, 1, VIP), Wire.vrrp(500, B, 150, 1, VIP),
                Wire.vrrp(1500, B, 150, 1, VIP));
        quiet(Kind.TWO_MASTERS, Wire.vrrp(0, A, 100, 1, VIP), Wire.vrrp(500, A, 0, 1, VIP),
                Wire.vrrp(1110, B, 150, 1, VIP), Wire.vrrp(1200, A, 0, 1, VIP));
    }

    @Test
    void saysThatIntervalsDiffer() {
        ExpertNote note = only(Kind.ADVERT_INTERVAL, Wire.vrrp(0, A, 150, 1, VIP), Wire.vrrp(500, B, 100, 3, VIP));
        assertTrue(note.sentence().contains("every 3000 ms by 02:00:5e:10:00:02"), note.sentence());
        quiet(Kind.ADVERT_INTERVAL, Wire.vrrp(0, A, 150, 1, VIP), Wire.vrrp(500, B, 100, 1, VIP));
        quiet(Kind.ADVERT_INTERVAL, Wire.vrrp(0, A, 150, 1, VIP), Wire.vrrp(500, A, 100, 3, VIP));
    }

    @Test
    void saysThatAProbedAddressIsTaken() {
        assertEquals(2, only(Kind.ADDRESS_CONFLICT, Wire.probe(0, A), Wire.answer(1, B)).packet());
        assertEquals(2, only(Kind.ADDRESS_CONFLICT, Wire.probe(0, A), Wire.probe(500, B)).packet());
    }

    @Test
    void saysWhoProbedAndWhoHasIt() {
        ExpertNote note = only(Kind.ADDRESS_CONFLICT, Wire.probe(0, A), Wire.answer(1, B));
        ExpertNote.Probed probed = note.probed().orElseThrow();
        assertEquals(List.of(VIP, A, B), List.of(Addresses.text(probed.ip()), probed.by().toString(),
                probed.other().toString()));
        assertEquals(Wire.answer(1, B).time(), probed.at());
    }

    @Test
    void anObserverThatAsksAllTheTimeHidesNobodyElse() {
        List<ExpertNote> notes = notes(Kind.ADDRESS_CONFLICT, Wire.probe(0, A), Wire.answer(1, B),
                Wire.probe(9000, CLIENT), Wire.probe(9001, A), Wire.answer(9002, B), Wire.answer(9004, B));
        assertEquals(List.of(A, CLIENT), notes.stream().map(note -> note.probed().orElseThrow().by().toString())
                .toList());
    }

    @Test
    void takesAProbeNobodyAnswersForNoConflict() {
        quiet(Kind.ADDRESS_CONFLICT, Wire.probe(0, A), Wire.probe(1500, A), Wire.announcement(5000, A));
        quiet(Kind.ADDRESS_CONFLICT, Wire.probe(0, A), Wire.answer(2500, B));
    }

    @Test
    void saysThatAnAdvertisementOverridesAnotherMac() {
        assertEquals(2, only(Kind.OVERRIDE, Wire.answer6(0, A), Wire.advertisement(5000, B, true)).packet());
        quiet(Kind.OVERRIDE, Wire.answer6(0, A), Wire.advertisement(5000, A, true));
        quiet(Kind.OVERRIDE, Wire.answer6(0, A), Wire.advertisement(5000, B, false));
    }

    @Test
    void repeatsARemarkOnlyAfterAMinute() {
        Frame[] conflict = IntStream.range(0, 1300).boxed()
                .flatMap(i -> Stream.of(Wire.answer(50 * i, A), Wire.answer(50 * i + 1, B))).toArray(Frame[]::new);
        assertEquals(2, notes(Kind.TWO_ANSWERERS, conflict).size());
    }

    @Test
    void saysThatAnAddressDoesNotBelongHere() {
        Frame stray = Wire.claim(0, A, A, "203.0.113.9");
        ExpertNote note = only(HERE, Kind.BOGON, stray, Wire.claim(10, A, A, "203.0.113.9"), Wire.answer(20, A));
        assertEquals(A + " says that it has 203.0.113.9, which belongs to none of the networks here (bogon).",
                note.sentence());
        assertEquals(Severity.NOTE, note.severity());
        quiet(Kind.BOGON, stray);
    }

    @Test
    void saysThatABroadcastAddressIsClaimed() {
        assertEquals(1, only(HERE, Kind.IP_BROADCAST, Wire.claim(0, A, A, "198.51.100.255")).packet());
        assertEquals(1, only(Kind.IP_BROADCAST, Wire.claim(0, A, A, "255.255.255.255")).packet());
        quiet(Kind.IP_BROADCAST, Wire.claim(0, A, A, "198.51.100.255"));
    }

    @Test
    void saysOnceThatAMacIsNobodys() {
        Frame nobodys = Wire.claim(0, A, "ff:ff:ff:ff:ff:ff", VIP);
        assertEquals(1, only(Kind.ETHERNET_BROADCAST, nobodys).packet());
        quiet(Kind.FOREIGN_SOURCE, nobodys);
        quiet(Kind.ETHERNET_BROADCAST, Wire.answer(0, A));
    }

    @Test
    void saysThatAProbeComesFromSomebodyElse() {
        only(Kind.FOREIGN_SOURCE, Wire.forgedProbe(0, B, A));
        quiet(Kind.FOREIGN_SOURCE, Wire.probe(0, A));
    }

    private static Frame[] questions(int count, double apart) {
        return IntStream.range(0, count).mapToObj(i -> Wire.question(i * apart)).toArray(Frame[]::new);
    }

    private static ExpertNote only(Kind kind, Frame... frames) {
        return only(List.of(), kind, frames);
    }

    private static ExpertNote only(List<Subnet> local, Kind kind, Frame... frames) {
        List<ExpertNote> notes = notes(local, kind, frames);
        assertEquals(1, notes.size(), notes::toString);
        return notes.getFirst();
    }

    private static void quiet(Kind kind, Frame... frames) {
        assertEquals(List.of(), notes(kind, frames));
    }

    private static List<ExpertNote> notes(Kind kind, Frame... frames) {
        return notes(List.of(), kind, frames);
    }

    private static List<ExpertNote> notes(List<Subnet> local, Kind kind, Frame... frames) {
        ExpertNotes notes = new ExpertNotes(local);
        for (int i = 0; i < frames.length; i++) {
            notes.accept(i + 1, frames[i]);
        }
        notes.end();
        return notes.notes().stream().filter(note -> note.kind() == kind).toList();
    }
}
