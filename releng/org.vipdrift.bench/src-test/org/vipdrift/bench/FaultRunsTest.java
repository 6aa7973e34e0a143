package org.vipdrift.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vipdrift.lab.watch.Asked;
import org.vipdrift.lab.watch.WireLog;

class FaultRunsTest {
    private static final String FIRST = "02:00:5e:10:00:01";
    private static final String SECOND = "02:00:5e:10:00:02";
    private static final long EACH = 20_000_000;

    /** Question after question, each 20 ms. */
    private static WireLog answers(List<List<String>> macs) {
        return new WireLog(IntStream.range(0, macs.size())
                .mapToObj(i -> new Asked(i, i * EACH, macs.get(i))).toList(), List.of(), EACH, macs.size() * EACH);
    }

    @Test
    void aTakeoverIsOverWhenAnotherAnswersAlone() {
        WireLog log = answers(
                List.of(List.of(FIRST), List.of(), List.of(FIRST, SECOND), List.of(SECOND), List.of(SECOND)));
        assertEquals(60, FaultRuns.takeover(log));
    }
}
