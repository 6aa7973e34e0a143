package org.vipdrift.capture.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.ui.internal.model.Rates.Bin;
import org.vipdrift.control.OwnStep;

class StepLaneTest {
    private static final Instant T = Instant.ofEpochSecond(1_700_000_000);
    private static final long START = 1_700_000_000_000_000_000L;

    private static OwnStep step(String word, int millis, boolean succeeded) {
        return new OwnStep("web", word, "h1", T.plusMillis(millis), T.plusMillis(millis + 500), succeeded);
    }

    private static Bin bin(int millis) {
        return new Bin(START + millis * 1_000_000L, 10_000_000, 0, 0, 0, 0);
    }

    @Test
    void namesTheStepsThatBeginInATime() {
        StepLane lane = new StepLane(List.of(step("release", 0, true), step("claim\u001b", 9, false),
                step("settle", 10, true)));
        assertEquals("web release h1, web claim\\u001b h1 failed", lane.words(bin(0)));
        assertEquals("web settle h1", lane.words(bin(10)));
        assertEquals("", lane.words(bin(20)));
    }

    @Test
    void countsThoseThatAreTooManyToName() {
        StepLane lane = new StepLane(IntStream.range(0, 8).mapToObj(i -> step("s" + i, i, true)).toList());
        assertEquals("web s0 h1, web s1 h1, web s2 h1, web s3 h1, web s4 h1, web s5 h1 and 2 more", lane.words(bin(0)));
    }
}
