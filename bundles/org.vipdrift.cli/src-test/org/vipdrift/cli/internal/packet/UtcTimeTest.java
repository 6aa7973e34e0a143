package org.vipdrift.cli.internal.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {
    private final UtcTime time = new UtcTime();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 1_000, 999_999_999, 1_000_000_000, 1_700_000_000_123_000_000L,
            1_700_000_000_120_000_000L, 1_700_000_000_000_100_000L, -1_000_000_001, Long.MAX_VALUE, Long.MIN_VALUE})
    void isWrittenAsAnInstant(long nanos) {
        assertEquals(instant(nanos), time.text(nanos));
    }

    @Test
    void isWrittenAsAnInstantHoweverOftenTheSecondChanges() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            long nanos = random.nextLong(3) * 1_000_000_000L
                    + random.nextLong(1000) * (random.nextBoolean() ? 1 : 1000);
            assertEquals(instant(nanos), time.text(nanos));
        }
    }

    private static String instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L))
                .toString();
    }
}
