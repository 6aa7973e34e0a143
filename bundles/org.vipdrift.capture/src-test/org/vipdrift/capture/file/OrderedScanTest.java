package org.vipdrift.capture.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OrderedScanTest {
    private final List<Runnable> tasks = new ArrayList<>();

    private static List<Long> numbers(long from, long end) {
        return LongStream.range(from, end).boxed().toList();
    }

    private void workInAnyOrder() {
        Collections.reverse(tasks);
        tasks.forEach(Runnable::run);
        tasks.clear();
    }

    @Test
    void whatIsFoundComesInThePacketsOrderWhoeverFinishesFirst() throws Exception {
        List<Long> found = new ArrayList<>();
        try (OrderedScan<List<Long>> scan = new OrderedScan<>(5, OrderedScanTest::numbers, tasks::add)) {
            while (scan.reached() < 100_000) {
                scan.upTo(100_000);
                int parts = tasks.size();
                workInAnyOrder();
                for (int i = 0; i < parts; i++) {
                    found.addAll(scan.next().orElseThrow());
                }
            }
            assertEquals(Optional.empty(), scan.next());
        }
        assertEquals(numbers(5, 100_000), found);
    }

    @Test
    void theFirstPartIsSmallAndNoneIsLarge() throws Exception {
        List<Integer> sizes = new ArrayList<>();
        try (OrderedScan<Integer> scan = new OrderedScan<>(0, (from, end) -> (int) (end - from), Runnable::run)) {
            for (scan.upTo(50_000); scan.reached() < 50_000; scan.upTo(50_000)) {
                sizes.add(scan.next().orElseThrow());
            }
        }
        assertEquals(64, sizes.getFirst());
        assertEquals(4096, sizes.stream().mapToInt(Integer::intValue).max().orElseThrow());
    }

    @Test
    void onlySomePartsWaitToBeTaken() {
        try (OrderedScan<List<Long>> scan = new OrderedScan<>(0, OrderedScanTest::numbers, tasks::add)) {
            scan.upTo(Long.MAX_VALUE);
            int most = tasks.size();
            assertTrue(most >= Runtime.getRuntime().availableProcessors() && most < 1000, () -> most + " parts");
            scan.upTo(Long.MAX_VALUE);
            assertEquals(most, tasks.size());
        }
    }

    @Test
    void goesOnWithWhatComesLater() throws Exception {
        try (OrderedScan<List<Long>> scan = new OrderedScan<>(0, OrderedScanTest::numbers, Runnable::run)) {
            assertEquals(Optional.empty(), scan.next());
            scan.upTo(3);
            assertEquals(List.of(0L, 1L, 2L), scan.next().orElseThrow());
            scan.upTo(3);
            assertEquals(Optional.empty(), scan.next());
            scan.upTo(4);
            assertEquals(List.of(3L), scan.next().orElseThrow());
        }
    }

    @Test
    void whatGoesWrongIsThrownAsItWas() {
        IOException failed = new IOException("gone");
        try (OrderedScan<String> scan = new OrderedScan<>(0, (from, end) -> {
            if (from == 0) {
                throw failed;
            }
            throw new IllegalStateException("mistake");
        }, Runnable::run)) {
            scan.upTo(65);
            assertSame(failed, assertThrows(IOException.class, scan::next));
            assertEquals("mistake", assertThrows(IllegalStateException.class, scan::next).getMessage());
        }
    }

    @Test
    void nothingNewIsLookedAtOnceItIsClosed() {
        List<Long> looked = new ArrayList<>();
        OrderedScan<Boolean> scan = new OrderedScan<>(0, (from, end) -> looked.add(from), tasks::add);
        scan.upTo(1000);
        scan.close();
        assertFalse(tasks.isEmpty());
        workInAnyOrder();
        assertEquals(List.of(), looked);
    }
}
