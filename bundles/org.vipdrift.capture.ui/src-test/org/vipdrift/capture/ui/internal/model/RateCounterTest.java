package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.drift.Evidence;

class RateCounterTest {
    private static final long START = 1_700_000_000_000_000_000L;
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1000 * MILLI;
    private final RateCounter counter = new RateCounter();
    private long number;

    @Test
    void countsEachMillisecondAtFirst() {
        add(0);
        add(MILLI - 1);
        add(2 * MILLI);
        assertEquals("[2, 0, 1]", Arrays.toString(counter.rates().all()));
        assertEquals("[1, 0, 3]", Arrays.toString(counter.rates().first()));
        assertEquals(MILLI, counter.rates().width());
        assertEquals(START, counter.rates().start());
    }

    @Test
    void tellsArpFromTheRest() {
        counter.add(1, START, Evidence.of(1, Packets.GRATUITOUS));
        counter.add(2, START, Optional.empty());
        assertEquals("[2] [1] [0]", Arrays.toString(counter.rates().all()) + " "
                + Arrays.toString(counter.rates().arp()) + " " + Arrays.toString(counter.rates().vrrp()));
    }

    @Test
    void bitsBecomeLongerAndNothingIsLost() {
        for (int i = 0; i < 50_000; i++) {
            add(i * 7 * MILLI);
        }
        Rates rates = counter.rates();
        assertTrue(rates.size() <= RateCounter.MOST);
        assertEquals(500 * MILLI, rates.width());
        assertEquals(50_000, Arrays.stream(rates.all()).sum());
        assertEquals(72, rates.all()[0]);
        assertEquals(1, rates.first()[0]);
        assertEquals(73, rates.first()[1]);
    }

    @Test
    void oneFarPacketMakesThemLongAtOnce() {
        add(0);
        add(24 * 3600 * SECOND);
        assertEquals(60 * SECOND, counter.rates().width());
        assertEquals(2, Arrays.stream(counter.rates().all()).sum());
        assertEquals(1, counter.rates().all()[counter.rates().size() - 1]);
    }

    @Test
    void timesMayGoBack() {
        add(10 * MILLI);
        add(3 * MILLI);
        add(4 * MILLI);
        assertEquals(START + 3 * MILLI, counter.rates().start());
        assertEquals("[1, 1, 0, 0, 0, 0, 0, 1]", Arrays.toString(counter.rates().all()));
        add(-100 * SECOND);
        assertEquals(4, Arrays.stream(counter.rates().all()).sum());
        assertTrue(counter.rates().start() <= START - 100 * SECOND);
    }

    @Test
    void aTimeOfAnotherAgeDoesNotSpoilTheChart() {
        add(0);
        add(5 * MILLI);
        counter.add(3, 0, Optional.empty());
        counter.add(4, Long.MAX_VALUE, Optional.empty());
        counter.add(5, Long.MIN_VALUE, Optional.empty());
        assertEquals(MILLI, counter.rates().width());
        assertEquals(3, counter.rates().odd());
        assertEquals(2, Arrays.stream(counter.rates().all()).sum());
    }

    @Test
    void anyOrderGivesTheSameSums() {
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 5000; i++) {
            add((long) (random.nextDouble() * random.nextInt(1, 4000) * SECOND));
        }
        Rates rates = counter.rates();
        assertEquals(5000, Arrays.stream(rates.all()).sum());
        assertTrue(rates.size() <= RateCounter.MOST);
        assertEquals(0, Math.floorMod(rates.start(), rates.width()));
    }

    @Test
    void whatIsDrawnHasNoMoreBitsThanThereIsRoomFor() {
        for (int i = 0; i < 1800; i++) {
            add(i * MILLI);
        }
        Rates drawn = counter.rates().atMost(400);
        assertEquals(5 * MILLI, drawn.width());
        assertEquals(360, drawn.size());
        assertTrue(IntStream.range(0, 360).allMatch(i -> drawn.bin(i).all() == 5));
        assertEquals(1000, drawn.bin(0).perSecond(5));
        assertEquals(6, drawn.bin(1).first());
    }

    private void add(long after) {
        counter.add(++number, START + after, Optional.empty());
    }
}
