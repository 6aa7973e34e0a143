package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.ui.internal.model.PacketSearch.Way;

/** Every tenth packet is a gratuitous one: 10, 20, 30. */
class PacketSearchTest {
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final PacketSearch search = new PacketSearch(tasks::add);
    private final PacketPage page = PacketPage.All.of(Packets.ring(100, 30));
    private final List<OptionalLong> found = new ArrayList<>();

    @Test
    void beginsWithThePacketWhereOneIs() {
        assertEquals(OptionalLong.of(20), find("  GRATUITOUS arp ", 20, Way.HERE));
        assertEquals(OptionalLong.of(20), find("gratuitous", 11, Way.HERE));
    }

    @Test
    void goesOnBesideItAndFromOneEndToTheOther() {
        assertEquals(OptionalLong.of(30), find("gratuitous", 20, Way.NEXT));
        assertEquals(OptionalLong.of(10), find("gratuitous", 30, Way.NEXT));
        assertEquals(OptionalLong.of(10), find("gratuitous", 20, Way.PREVIOUS));
        assertEquals(OptionalLong.of(30), find("gratuitous", 10, Way.PREVIOUS));
    }

    @Test
    void theNextOfAPacketThatIsNotDisplayedIsTheFirstBehindIt() {
        PacketPage some = new PacketPage.Found(page.store(), new long[] {9, 20, 30}, 0, 3);
        search.find(some, "gratuitous", 11, Way.NEXT, found::add);
        tasks.poll().run();
        assertEquals(List.of(OptionalLong.of(20)), found);
    }

    @Test
    void saysWhenThereIsNone() {
        assertEquals(OptionalLong.empty(), find("vrrp", 1, Way.NEXT));
        assertEquals(OptionalLong.empty(), find(" ", 1, Way.NEXT));
    }

    @Test
    void aNewerSearchEndsAnOlderOne() {
        search.find(page, "gratuitous", 1, Way.HERE, found::add);
        search.find(page, "who has", 1, Way.HERE, found::add);
        tasks.forEach(Runnable::run);
        assertEquals(List.of(OptionalLong.of(1)), found);
    }

    private OptionalLong find(String text, long from, Way way) {
        search.find(page, text, from, way, found::add);
        tasks.poll().run();
        return found.removeLast();
    }
}
