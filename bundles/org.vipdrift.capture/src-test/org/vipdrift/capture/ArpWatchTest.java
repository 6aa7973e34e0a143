package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.core.Cancellation;

class ArpWatchTest {
    private final List<ArpLine> lines = new ArrayList<>();

    @Test
    void saysWhoAsksWhoAnswersAndWhatChanged() throws Exception {
        watch(new ScriptedSource(Optional.empty(), "ARP_REQUEST", "UDP", "GRATUITOUS_REQUEST", "ARP_PROBE",
                "UNSOLICITED_ADVERTISEMENT"), 4);
        assertEquals(List.of(
                "22:13:20.123456 arp request 198.51.100.100 tell 198.51.100.11 at 02:00:5e:10:00:01, "
                        + "new station (198.51.100.11) at 02:00:5e:10:00:01",
                "22:13:20.123456 arp gratuitous request 198.51.100.100 at 02:00:5e:10:00:02, "
                        + "new station (198.51.100.100) at 02:00:5e:10:00:02",
                "22:13:20.123456 arp probe for 198.51.100.100 from 02:00:5e:10:00:01",
                "22:13:20.123456 ndp gratuitous reply 2001:db8::100 at 02:00:5e:10:00:02, "
                        + "new station (2001:db8::100) at 02:00:5e:10:00:02"),
                lines.stream().map(line -> line.text(ZoneOffset.UTC)).toList());
    }

    @Test
    void givesTheSameAsFieldsForJson() throws Exception {
        watch(new ScriptedSource(Optional.empty(), "ARP_REPLY"), 1);
        assertEquals(Map.of("time", "2023-11-14T22:13:20.123456Z", "protocol", "arp", "kind", "reply", "ip",
                "198.51.100.100", "mac", "02:00:5e:10:00:02", "changeKind", "new station", "change",
                "(198.51.100.100) at 02:00:5e:10:00:02"), lines.getFirst().fields());
    }

    @Test
    void stopsAtTheCountAndClosesTheCapture() throws Exception {
        ScriptedSource source = new ScriptedSource(Optional.empty(), "ARP_REPLY", "ARP_REPLY", "ARP_REPLY");
        CaptureCounts counts = watch(source, 2);
        assertEquals(2, lines.size());
        assertEquals(new CaptureCounts(3, 2, 0), counts);
        assertTrue(source.closed);
        assertEquals(ArpWatch.FILTER, source.orders.getFirst().filter());
    }

    @Test
    void stopsWhenThePersonHasHadEnough() throws Exception {
        ScriptedSource source = new ScriptedSource(Optional.empty(), "ARP_REPLY");
        new ArpWatch(source).run("eth0", 0, () -> !lines.isEmpty(), lines::add);
        assertTrue(source.closed);
    }

    @Test
    void saysEverythingHeardBeforeItReportsThatTheCaptureBroke() {
        CaptureException gone = new CaptureException(Reason.BROKEN, "The interface eth0 went away.");
        ScriptedSource source = new ScriptedSource(Optional.of(gone), "ARP_REPLY", "ARP_REQUEST");
        CaptureException thrown = assertThrows(CaptureException.class, () -> watch(source, 0));
        assertEquals("The interface eth0 went away.", thrown.getMessage());
        assertEquals(2, lines.size());
        assertTrue(source.closed);
    }

    private CaptureCounts watch(ScriptedSource source, long count) throws Exception {
        return new ArpWatch(source).run("eth0", count, Cancellation.NEVER, lines::add);
    }
}
