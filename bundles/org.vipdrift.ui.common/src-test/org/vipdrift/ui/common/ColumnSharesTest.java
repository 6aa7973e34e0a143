package org.vipdrift.ui.common;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vipdrift.ui.common.ColumnShares.Wish;

class ColumnSharesTest {
    private static final List<Wish> WISHES = List.of(new Wish(50, 50), new Wish(100, 60), new Wish(200, 80));

    @Test
    void whatIsLeftOverGoesToThoseThatCanGiveByTheirWidths() {
        assertArrayEquals(new int[] {50, 130, 260}, ColumnShares.of(WISHES, 440));
    }

    @Test
    void aLackIsBorneByThoseThatCanGiveByWhatTheyCan() {
        assertArrayEquals(new int[] {50, 90, 170}, ColumnShares.of(WISHES, 310));
    }

    @Test
    void oneThatYieldsBearsALackBeforeTheOthers() {
        List<Wish> wishes = List.of(new Wish(50, 50), new Wish(100, 60, true), new Wish(200, 80));
        assertArrayEquals(new int[] {50, 70, 200}, ColumnShares.of(wishes, 320));
        assertArrayEquals(new int[] {50, 60, 190}, ColumnShares.of(wishes, 300));
        assertArrayEquals(new int[] {50, 60, 80}, ColumnShares.of(wishes, 0));
        assertArrayEquals(new int[] {50, 130, 260}, ColumnShares.of(wishes, 440));
    }

    @Test
    void noColumnIsNarrowerThanItsLeast() {
        assertArrayEquals(new int[] {50, 60, 80}, ColumnShares.of(WISHES, 0));
    }

    @Test
    void everyPixelIsGiven() {
        List<Wish> three = List.of(new Wish(10, 5), new Wish(10, 5), new Wish(10, 5));
        assertArrayEquals(new int[] {10, 10, 11}, ColumnShares.of(three, 31));
        assertArrayEquals(new int[] {10, 9, 9}, ColumnShares.of(three, 28));
    }

    @Test
    void whatNobodyCanTakeIsLeft() {
        assertArrayEquals(new int[] {10, 20}, ColumnShares.of(List.of(new Wish(10, 10), new Wish(20, 20)), 100));
    }

    @Test
    void aTableWithoutColumnsHasNoWidths() {
        assertArrayEquals(new int[0], ColumnShares.of(List.of(), 100));
    }
}
