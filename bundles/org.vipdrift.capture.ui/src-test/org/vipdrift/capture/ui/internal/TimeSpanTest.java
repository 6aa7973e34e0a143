package org.vipdrift.capture.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vipdrift.capture.filter.DisplayFilter;

class TimeSpanTest {
    private static final String FIRST = "frame.time_epoch >= 1700000003.000000500 && frame.time_epoch < 1700000004.250000000";
    private static final TimeSpan ONE = new TimeSpan(1_700_000_003_000_000_500L, 1_700_000_004_250_000_000L);
    private static final TimeSpan OTHER = new TimeSpan(5_000_000_000L, 6_000_000_000L);

    @Test
    void narrowsToATime() {
        assertEquals(FIRST, ONE.narrow(""));
        assertTrue(DisplayFilter.compile(FIRST).filter().isPresent());
    }

    @Test
    void keepsTheFilterThatIsThere() {
        String narrowed = ONE.narrow("arp || vrrp");
        assertEquals("(arp || vrrp) && (" + FIRST + ")", narrowed);
        assertTrue(DisplayFilter.compile(narrowed).filter().isPresent());
    }

    @Test
    void anotherTimeTakesThePlaceOfTheFirst() {
        assertEquals(OTHER.narrow("arp"), OTHER.narrow(ONE.narrow("arp")));
        assertEquals(OTHER.narrow(""), OTHER.narrow(ONE.narrow("")));
    }

    @Test
    void timesBeforeTheEpochAreTimes() {
        assertEquals("frame.time_epoch >= -1.500000000 && frame.time_epoch < 0.000000000",
                new TimeSpan(-1_500_000_000L, 0).narrow(""));
    }
}
