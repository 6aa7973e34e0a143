package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.capture.file.CaptureWriter;
import org.vipdrift.capture.file.FileKind;
import org.vipdrift.capture.file.PacketNotes;
import org.vipdrift.capture.filter.DisplayFilter;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;

class PacketFilterTest {
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final PacketFilter filter = new PacketFilter(tasks::add, Runnable::run);

    @Test
    void withoutAFilterAllPacketsAreThere() {
        PacketPage page = filter.page(Packets.ring(100, 250));
        assertEquals(100, page.count());
        assertEquals(151, page.number(0));
        assertEquals(0, page.indexAtOrAfter(3));
        assertEquals(99, page.indexAtOrAfter(250));
        assertEquals(100, page.indexAtOrAfter(900));
    }

    @Test
    void displaysWhatPassesAndGoesOnWithWhatComesLater() {
        PacketRing ring = Packets.ring(1000, 100);
        apply("arp.isgratuitous");
        assertEquals(0, filter.page(ring).count());
        assertEquals(0, filter.percent(ring));
        work();
        assertEquals(100, filter.percent(ring));
        PacketPage found = filter.page(ring);
        assertEquals(10, found.count());
        assertEquals(10, found.number(0));
        assertEquals(1, found.indexAtOrAfter(11));
        ring.add(Packets.GRATUITOUS);
        filter.page(ring);
        work();
        assertEquals(101, filter.page(ring).number(10));
        assertEquals(10, found.count());
    }

    @Test
    void knowsTheNumbersOfPackets() {
        PacketRing ring = Packets.ring(1000, 100);
        apply("frame.number == 42");
        filter.page(ring);
        work();
        assertEquals(42, filter.page(ring).number(0));
    }

    @Test
    void findsWhatThePersonWroteAboutLivePackets() {
        PacketRing ring = Packets.ring(1000, 100);
        ring.comments().set(ring.get(42), List.of("web moves"));
        apply("frame.comment contains \"moves\"");
        filter.page(ring);
        work();
        assertEquals(List.of(42L), numbers(filter.page(ring)));
    }

    @Test
    void findsWhatAFileSaysAboutItsPacketsAndWhatThePersonWroteInstead(@TempDir Path folder) throws Exception {
        try (CaptureWriter writer = CaptureWriter.replacing(folder.resolve("some.pcapng"), FileKind.PCAPNG)) {
            for (String comment : List.of("", "one", "one", "two")) {
                writer.write(Packets.REQUEST, PacketNotes.NONE.withComments(
                        comment.isEmpty() ? List.of() : List.of(comment)));
            }
            writer.finish();
        }
        try (FilePackets packets = new FilePackets(CaptureFile.open(folder.resolve("some.pcapng")))) {
            packets.file().read(Progress.SILENT, Cancellation.NEVER);
            packets.comments().set(packets.get(3), List.of("three"));
            assertEquals(List.of(2L, 3L, 4L), found("frame.comment", packets));
            assertEquals(List.of(2L), found("frame.comment == \"one\"", packets));
            assertEquals(List.of(3L), found("frame.comment == \"three\"", packets));
        }
    }

    private List<Long> found(String text, PacketStore packets) {
        apply(text);
        filter.page(packets);
        work();
        return numbers(filter.page(packets));
    }

    @Test
    void dropsWhatTheRingHasForgotten() {
        PacketRing ring = Packets.ring(100, 100);
        apply("arp.isgratuitous");
        filter.page(ring);
        work();
        for (int i = 0; i < 50; i++) {
            ring.add(Packets.REQUEST);
        }
        filter.page(ring);
        work();
        assertEquals(5, filter.page(ring).count());
        assertEquals(60, filter.page(ring).number(0));
    }

    @Test
    void anotherFilterBeginsAnew() {
        PacketRing ring = Packets.ring(10_000, 10_000);
        apply("arp.isgratuitous");
        filter.page(ring);
        apply("!arp.isgratuitous");
        filter.page(ring);
        tasks.poll().run();
        assertEquals(0, filter.page(ring).count());
        work();
        assertEquals(9000, filter.page(ring).count());
        apply("");
        assertFalse(filter.isOn());
        assertEquals(10_000, filter.page(ring).count());
    }

    @Test
    void doesNotGoOnOnceItIsNoLongerApplied() {
        PacketRing ring = Packets.ring(10_000, 10_000);
        DisplayFilter gratuitous = DisplayFilter.compile("arp.isgratuitous").filter().orElseThrow();
        filter.apply(gratuitous);
        filter.page(ring);
        filter.apply(DisplayFilter.ALL);
        work();
        filter.apply(gratuitous);
        assertEquals(0, filter.page(ring).count());
        work();
        assertEquals(1000, filter.page(ring).count());
    }

    @Test
    void severalThreadsFindTheSameInTheSameOrder() {
        PacketRing ring = Packets.ring(60_000, 60_000);
        apply("arp.isgratuitous");
        filter.page(ring);
        work();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            PacketFilter quick = new PacketFilter(tasks::add, threads);
            quick.apply(filter.applied());
            quick.page(ring);
            work();
            assertEquals(numbers(filter.page(ring)), numbers(quick.page(ring)));
            assertEquals(6000, quick.page(ring).count());
        }
    }

    private static List<Long> numbers(PacketPage page) {
        return IntStream.range(0, page.count()).mapToObj(page::number).toList();
    }

    @Test
    void showsWhatIsFoundPartByPartAndHowFarItHasCome() {
        PacketRing ring = Packets.ring(200, 200);
        Queue<Runnable> parts = new ConcurrentLinkedQueue<>();
        PacketFilter slow = new PacketFilter(Thread::startVirtualThread, parts::add);
        slow.apply(DisplayFilter.compile("arp.isgratuitous").filter().orElseThrow());
        assertEquals(0, slow.page(ring).count());
        Until.holds("all parts are given out", () -> parts.size() == 3);
        assertEquals(0, slow.percent(ring));
        parts.poll().run();
        Until.holds("the first part is there", () -> slow.percent(ring) == 32);
        assertEquals(6, slow.page(ring).count());
        parts.forEach(Runnable::run);
        Until.holds("all parts are there", () -> slow.percent(ring) == 100);
        assertEquals(20, slow.page(ring).count());
    }

    private void apply(String text) {
        filter.apply(DisplayFilter.compile(text).filter().orElseThrow());
    }

    private void work() {
        while (!tasks.isEmpty()) {
            tasks.poll().run();
        }
    }
}
