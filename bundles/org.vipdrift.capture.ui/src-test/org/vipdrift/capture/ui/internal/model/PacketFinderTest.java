package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class PacketFinderTest {
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final PacketFinder finder = new PacketFinder(tasks::add);

    @Test
    void withoutATextAllPacketsAreThere() {
        PacketPage page = finder.page(Packets.ring(100, 250));
        assertEquals(100, page.count());
        assertEquals(151, page.number(0));
        assertEquals(0, page.indexAtOrAfter(3));
        assertEquals(99, page.indexAtOrAfter(250));
        assertEquals(100, page.indexAtOrAfter(900));
    }

    @Test
    void findsWithoutRegardToCaseAndGoesOnWithWhatComesLater() {
        PacketRing ring = Packets.ring(1000, 100);
        finder.find("  GRATUITOUS arp ");
        assertEquals(0, finder.page(ring).count());
        work();
        PacketPage found = finder.page(ring);
        assertEquals(10, found.count());
        assertEquals(10, found.number(0));
        assertEquals(1, found.indexAtOrAfter(11));
        ring.add(Packets.GRATUITOUS);
        finder.page(ring);
        work();
        assertEquals(101, finder.page(ring).number(10));
        assertEquals(10, found.count());
    }

    @Test
    void dropsWhatTheRingHasForgotten() {
        PacketRing ring = Packets.ring(100, 100);
        finder.find("gratuitous");
        finder.page(ring);
        work();
        for (int i = 0; i < 50; i++) {
            ring.add(Packets.REQUEST);
        }
        finder.page(ring);
        work();
        assertEquals(5, finder.page(ring).count());
        assertEquals(60, finder.page(ring).number(0));
    }

    @Test
    void anotherTextBeginsAnewAndAbandonsTheOldSearch() {
        PacketRing ring = Packets.ring(10_000, 10_000);
        finder.find("gratuitous");
        finder.page(ring);
        finder.find("who has");
        finder.page(ring);
        work();
        assertEquals(9000, finder.page(ring).count());
        finder.find("");
        assertEquals("", finder.text());
        assertEquals(10_000, finder.page(ring).count());
    }

    private void work() {
        while (!tasks.isEmpty()) {
            tasks.poll().run();
        }
    }
}
