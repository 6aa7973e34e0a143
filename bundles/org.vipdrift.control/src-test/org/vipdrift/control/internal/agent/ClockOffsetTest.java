package org.vipdrift.control.internal.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockOffsetTest {
    @Test
    void placesTheAgentsReadingInTheMiddleOfTheExchange() {
        ClockOffset offset = ClockOffset.of(1000, 50_100, 1200);

        assertEquals(1100, offset.toConsole(50_100));
        assertEquals(Duration.ofNanos(100), offset.error());
    }

    @Test
    void theShortestExchangeCounts() {
        ClockOffset slow = ClockOffset.of(0, 9_000, 1000);
        ClockOffset quick = ClockOffset.of(2000, 10_550, 2100);

        assertEquals(quick, slow.better(quick));
        assertEquals(quick, quick.better(slow));
    }
}
