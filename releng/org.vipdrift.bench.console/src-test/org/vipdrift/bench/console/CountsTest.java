package org.vipdrift.bench.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CountsTest {
    @Test
    void readsWhatALiveCaptureSays() {
        assertEquals(new Counts(2_500_000, 50_000, 1_234, true),
                Counts.read(
                        "Captured 2,500,000  \u00b7  Kept the latest 50,000  \u00b7  Displayed 50,000  \u00b7  Dropped 1,234"));
    }

    @Test
    void readsWhatAFileSaysWhileItIsFiltered() {
        assertEquals(new Counts(1_000_000, 17, 0, false),
                Counts.read("Packets 1,000,000  \u00b7  Displayed 17  \u00b7  Filtering\u2026 3 %"));
    }

    @Test
    void lossesThatAreNotKnownYetAreNone() {
        assertEquals(new Counts(10, 10, 0, true),
                Counts.read("Captured 10  \u00b7  Displayed 10  \u00b7  Dropped known when stopped"));
    }

    @Test
    void thereIsNothingBeforeTheFirstPacket() {
        assertEquals(new Counts(0, 0, 0, true), Counts.read(""));
    }
}
