package org.vipdrift.capture.expert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Station;
import org.vipdrift.capture.Stations;
import org.vipdrift.capture.drift.DriftTimeline;
import org.vipdrift.capture.drift.Takeover;
import org.vipdrift.capture.sample.LabCapture;
import org.vipdrift.core.Addresses;

/** What the captures of the lab mean; what happened in each is told where they are described. */
class LabCaptureTest {
    private static final String H1 = "02:00:5e:10:00:01";
    private static final String H2 = "02:00:5e:10:00:02";
    private static final String H3 = "02:00:5e:10:00:03";

    @Test
    void tellsThatABackupTookOverWhenTheMasterLostItsPower() {
        assertEquals(List.of(
                "vrrp 51 went from " + H1 + " (198.51.100.11) to " + H2 + " (198.51.100.12) after 3609 ms of silence,"
                        + " announced 10 times, answered 273 ms later",
                "198.51.100.100 went from " + H1 + " to " + H2 + " after 2725 ms of silence, announced 10 times,"
                        + " answered 273 ms later"),
                takeovers(LabCapture.KEEPALIVED_TAKEOVER));
        assertEquals(List.of(), notes(LabCapture.KEEPALIVED_TAKEOVER));
    }

    @Test
    void tellsThatAMasterResignedAndAllWereToldToOverrideWhatTheyKnew() {
        assertEquals(List.of(
                "vrrp6 51 went from " + H1 + " (fe80::5eff:fe10:1) to " + H2
                        + " (fe80::5eff:fe10:2), which had resigned"
                        + " 609 ms before, announced 20 times, answered 884 ms later",
                "fe80::5eff:fe10:100 went from " + H1 + " to " + H2 + " after 610 ms of silence, announced 10 times",
                "2001:db8::100 went from " + H1 + " to " + H2 + " after 610 ms of silence, announced 10 times,"
                        + " answered 883 ms later"),
                takeovers(LabCapture.KEEPALIVED_IPV6));
        assertEquals(List.of(
                "OVERRIDE at 34: " + H2 + " tells all to replace " + H1 + " as the MAC of fe80::5eff:fe10:100.",
                "OVERRIDE at 35: " + H2 + " tells all to replace " + H1 + " as the MAC of 2001:db8::100."),
                notes(LabCapture.KEEPALIVED_IPV6));
    }

    /**
     * VipDrift asks the wire by probes before and after. That all members ask at once, the holder among them, is no
     * conflict; that one asks for what another has cannot be told from the probe of a station that wants it, but by
     * whoever knows the members.
     */
    @Test
    void tellsAPlannedMoveByItsAnnouncements() {
        assertEquals(List.of(
                "198.51.100.100 went from " + H1 + " to " + H2 + " after 713 ms of silence, announced 9 times,"
                        + " answered 285 ms later",
                "2001:db8::100 went from " + H1 + " to " + H2 + " after 50 ms of silence, announced 8 times,"
                        + " answered 547 ms later"),
                takeovers(LabCapture.PLANNED_MOVE));
        assertEquals(List.of(
                conflict(35, H2, H1), conflict(35, H3, H1), conflict(44, H3, H2),
                "OVERRIDE at 46: " + H2 + " tells all to replace " + H1 + " as the MAC of 2001:db8::100.",
                conflict(52, H1, H2)),
                notes(LabCapture.PLANNED_MOVE));
    }

    private static String conflict(int packet, String prober, String holder) {
        return "ADDRESS_CONFLICT at " + packet + ": " + prober + " probed 198.51.100.100 before taking it, but "
                + holder
                + " has it.";
    }

    @Test
    void tellsThatTwoAnswerAndThatNobodyTookOver() {
        assertEquals(List.of(), takeovers(LabCapture.TWO_ANSWERERS));
        assertEquals(List.of("TWO_ANSWERERS at 3: 198.51.100.100 is answered by two MACs, " + H1 + " and " + H2 + "."),
                notes(LabCapture.TWO_ANSWERERS));
        assertEquals(List.of(H2, H1), macs(LabCapture.TWO_ANSWERERS));
    }

    @Test
    void tellsThatAnAddressWasProbedWhichAnotherHas() {
        assertEquals(List.of("198.51.100.100 went from " + H1 + " to " + H2 + " after 8114 ms of silence, announced 2"
                + " times, answered 2045 ms later"), takeovers(LabCapture.PROBE_CONFLICT));
        assertEquals(List.of(conflict(3, H2, H1)), notes(LabCapture.PROBE_CONFLICT));
        assertEquals(List.of(H2, H1), macs(LabCapture.PROBE_CONFLICT));
    }

    private static List<String> takeovers(LabCapture capture) {
        DriftTimeline timeline = new DriftTimeline();
        capture.frames().forEach(timeline::accept);
        return timeline.takeovers().stream().map(LabCaptureTest::sentence).toList();
    }

    private static String sentence(Takeover of) {
        long silence = of.silence().toMillis();
        return of.subject().text() + " went from " + of.from().text() + " to " + of.to().text()
                + (of.resigned() ? ", which had resigned " + silence + " ms before"
                        : " after " + silence
                                + " ms of silence")
                + ", announced " + of.announcements() + " times" + of.firstAnswer().map(at -> ", answered "
                        + Duration.between(of.at(), at).toMillis() + " ms later").orElse("")
                + (of.contested() ? ", contested" : "");
    }

    private static List<String> notes(LabCapture capture) {
        ExpertNotes notes = new ExpertNotes();
        List<Frame> frames = capture.frames();
        for (int i = 0; i < frames.size(); i++) {
            notes.accept(i + 1, frames.get(i));
        }
        notes.end();
        return notes.notes().stream().map(note -> note.kind() + " at " + note.packet() + ": " + note.sentence())
                .toList();
    }

    /** Those the VIP was heard from, the latest first. */
    private static List<String> macs(LabCapture capture) {
        Stations stations = new Stations();
        capture.frames().stream().flatMap(frame -> Dissector.claim(frame).stream()).forEach(stations::learn);
        Stream<Station> vip = stations.snapshot().stream()
                .filter(station -> station.ip().equals(Addresses.parse("198.51.100.100")));
        return vip.flatMap(station -> station.macs().stream()).map(Object::toString).toList();
    }
}
