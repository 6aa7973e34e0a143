package org.vipdrift.capture.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-11-21T20:14:03.123Z");

    @Test
    void anotherDayIsNeverTakenForToday() {
        assertEquals("05:14:03", brief("2026-11-21T20:14:03.123Z"));
        assertEquals("00:00:00", brief("2026-11-21T15:00:00Z"));
        assertEquals("11-21 23:59", brief("2026-11-21T14:59:59Z"));
        assertEquals("2025-12-31", brief("2025-12-31T14:59:59Z"));
    }

    @Test
    void fineTimesHaveMilliseconds() {
        assertEquals("05:14:03.123", Moments.fine(NOW, NOW, ZONE));
        assertEquals("2026-11-20 23:59:59.500", Moments.fine(Instant.parse("2026-11-20T14:59:59.5Z"), NOW, ZONE));
    }

    private static String brief(String at) {
        return Moments.brief(Instant.parse(at), NOW, ZONE);
    }
}
