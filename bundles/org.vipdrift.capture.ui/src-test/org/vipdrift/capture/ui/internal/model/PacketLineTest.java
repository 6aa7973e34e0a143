package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.Frame;

class PacketLineTest {
    private final PacketRing ring = new PacketRing(10, Long.MAX_VALUE);

    @Test
    void countsSecondsFromTheStartOrFromThePacketDisplayedBefore() {
        add(0, 1_500_000, 1_750_000);
        PacketPage odd = new PacketPage.Found(ring, new long[] {1, 3}, 0, 2);
        assertEquals("1.750000", time(odd, 1, TimeFormat.SINCE_START));
        assertEquals("1.750000", time(odd, 1, TimeFormat.SINCE_PREVIOUS));
        assertEquals("0.250000", time(PacketPage.All.of(ring), 2, TimeFormat.SINCE_PREVIOUS));
        assertEquals("0.000000", time(odd, 0, TimeFormat.SINCE_PREVIOUS));
    }

    @Test
    void theStartStaysTheStartWhenItsPacketIsForgotten() {
        for (int i = 0; i < 20; i++) {
            add(i * 1000);
        }
        assertEquals("0.019000", time(PacketPage.All.of(ring), 9, TimeFormat.SINCE_START));
    }

    @Test
    void aClockThatWentBackGivesNegativeSeconds() {
        add(1000, 750);
        assertEquals("-0.000250", time(PacketPage.All.of(ring), 1, TimeFormat.SINCE_PREVIOUS));
    }

    @Test
    void namesTheDayAndTheTimeOfDay() {
        add(123_456);
        PacketLine line = line(0, TimeFormat.DATE_AND_TIME);
        assertEquals("2023-11-14 22:13:20.123456", TimeFormat.DATE_AND_TIME.of(line, ZoneOffset.UTC));
        assertEquals("22:13:20.123456", TimeFormat.TIME_OF_DAY.of(line, ZoneOffset.UTC));
    }

    @Test
    void knowsWhatIsMarkedAndMarkingAgainUnmarks() {
        add(0, 1);
        ring.marks().toggle(List.of(1L));
        assertTrue(line(0, TimeFormat.TIME_OF_DAY).marked());
        ring.marks().toggle(List.of(1L, 2L));
        assertEquals(2, ring.marks().count());
        ring.marks().toggle(List.of(1L, 2L));
        assertEquals(0, ring.marks().count());
    }

    private PacketLine line(int index, TimeFormat format) {
        return PacketLine.at(PacketPage.All.of(ring), index, format).orElseThrow();
    }

    private static String time(PacketPage page, int index, TimeFormat format) {
        return PacketLine.at(page, index, format).orElseThrow().time();
    }

    private void add(long... micros) {
        for (long each : micros) {
            Frame some = Packets.REQUEST;
            ring.add(new Frame(some.bytes(), some.originalLength(), 1_700_000_000_000_000_000L + each * 1000,
                    some.interfaceName(), some.linkType()));
        }
    }
}
