package org.vipdrift.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScrollRowTest {
    @Test
    void theLongestFreezeOfAnyPartOfARunCounts() {
        Row row = new ScrollRow(new Runs(List.of(life(9, 20, 30, 40), life(9, 60, 30, 20)))).row();

        assertTrue(row.holds());
        assertEquals("median 50.0, 40.0 to 60.0 ms, 2 runs; at most 9 ms in open, 60 ms in page, 30 ms in drag,"
                + " 40 ms in filter", row.ours());
    }

    @Test
    void oneLongFreezeIsEnough() {
        assertFalse(new ScrollRow(new Runs(List.of(life(9, 20, 30, 101)))).row().holds());
    }

    @Test
    void openingTheFileIsJudgedAsTheRest() {
        assertFalse(new ScrollRow(new Runs(List.of(life(101, 20, 30, 40)))).row().holds());
    }

    private static JsonObject life(int open, int page, int drag, int filter) {
        return JsonParser.parseString("""
                {"packets": 1000000, "open.longestFreezeMillis": %d, "page.longestFreezeMillis": %d,
                 "drag.longestFreezeMillis": %d, "filter.longestFreezeMillis": %d}"""
                .formatted(open, page, drag, filter)).getAsJsonObject();
    }
}
