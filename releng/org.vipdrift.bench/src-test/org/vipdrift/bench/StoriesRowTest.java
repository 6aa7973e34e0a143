package org.vipdrift.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StoriesRowTest {

    @Test
    void saysHowManyWereBrokenAndHowFastTheyWereTold() {
        Row row = StoriesRow.measure(500);
        assertTrue(row.holds(), row.markdown());
        assertTrue(row.ours().matches("0 of 500 broken; median [0-9.]+, [0-9.]+ to [0-9.]+ /s, 5 runs"), row.ours());
    }
}
