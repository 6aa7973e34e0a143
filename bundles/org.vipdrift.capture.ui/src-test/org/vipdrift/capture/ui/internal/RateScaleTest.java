package org.vipdrift.capture.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RateScaleTest {
    private static final long SECOND = 1_000_000_000L;
    private final RateScale scale = new RateScale(100 * SECOND, 110 * SECOND, 12, 1000);

    @Test
    void timeAndPixelsBelongTogether() {
        assertEquals(12, scale.x(100 * SECOND));
        assertEquals(1012, scale.x(110 * SECOND));
        assertEquals(512, scale.x(105 * SECOND));
        assertEquals(105 * SECOND, scale.time(512));
    }

    @Test
    void whatIsOutsideLiesAtTheEnds() {
        assertEquals(12, scale.x(0));
        assertEquals(1012, scale.x(Long.MAX_VALUE));
        assertEquals(100 * SECOND, scale.time(-5));
        assertEquals(110 * SECOND, scale.time(5000));
    }

    @Test
    void marksAreAtRoundTimes() {
        assertEquals(List.of(100 * SECOND, 102 * SECOND, 104 * SECOND, 106 * SECOND, 108 * SECOND, 110 * SECOND),
                scale.marks(5));
        assertTrue(new RateScale(0, 1_000_000_000_000_000_000L, 0, 100).marks(3).size() <= 4);
        assertEquals(List.of(1_002_000_000L, 1_003_000_000L),
                new RateScale(1_001_500_000L, 1_003_000_000L, 0, 100).marks(2));
    }
}
