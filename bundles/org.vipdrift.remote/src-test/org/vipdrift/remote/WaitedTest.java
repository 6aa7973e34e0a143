package org.vipdrift.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitedTest {

    @ParameterizedTest
    @CsvSource({"0, 0 ms", "999, 999 ms", "1000, 1 s", "1049, 1 s", "1050, 1.1 s", "3004, 3 s", "4500, 4.5 s",
            "9990, 10 s", "600000, 600 s"})
    void isSaidAsAPersonReadsIt(long millis, String text) {
        assertEquals(text, new Waited(Duration.ofMillis(millis)).toString());
    }

    @Test
    void neverIsMoreThanWasAllowed() {
        long before = System.nanoTime() - Duration.ofSeconds(5).toNanos();
        assertEquals("2 s", Waited.since(before, Duration.ofSeconds(2)).toString());
    }

    @Test
    void isLessThanWasAllowedWhereItEndedEarlier() {
        long before = System.nanoTime() - Duration.ofSeconds(5).toNanos();
        assertNotEquals("60 s", Waited.since(before, Duration.ofSeconds(60)).toString());
    }
}
