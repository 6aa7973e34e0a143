package org.vipdrift.capture.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RingWriterTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    @TempDir
    Path folder;
    private final ManualClock clock = new ManualClock();

    /** Stands still until told. */
    private static final class ManualClock extends Clock {
        private Instant now = Instant.parse("2026-11-21T23:30:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new AssertionError("Names of files are in UTC; nobody asks for " + zone + ".");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private RingWriter ring(OptionalLong octets, Optional<Duration> time, int files) throws IOException {
        return new RingWriter(new RingOrder(folder.resolve("ring"), FileKind.PCAPNG, octets, time, files), clock);
    }

    private List<Long> sizes(List<Path> files) throws IOException {
        List<Long> sizes = new ArrayList<>();
        for (Path file : files) {
            try (CaptureFile open = Samples.read(file)) {
                assertEquals(Optional.empty(), open.damage());
                sizes.add(open.size());
            }
        }
        return sizes;
    }

    @Test
    void theNextFileIsBegunWhenOneIsFullAndTheOldestMakesRoom() throws IOException {
        try (RingWriter ring = ring(OptionalLong.of(300), Optional.empty(), 2)) {
            for (int i = 0; i < 11; i++) {
                ring.write(WriterTest.frame(50, "eth0", 1));
            }
            List<Path> files = ring.finish();
            assertEquals(List.of("ring_00003_20261121233000.pcapng", "ring_00004_20261121233000.pcapng"), files.stream()
                    .map(file -> file.getFileName().toString()).toList());
            assertEquals(List.of(3L, 2L), sizes(files));
            assertEquals(11, ring.packets());
            try (var there = Files.list(folder)) {
                assertEquals(files, there.sorted().toList());
            }
        }
    }

    @Test
    void aFileIsFullAfterItsTimeEvenWhenNoPacketsCome() throws IOException {
        try (RingWriter ring = ring(OptionalLong.empty(), Optional.of(MINUTE), 0)) {
            ring.write(WriterTest.frame(50, "eth0", 1));
            clock.now = clock.now.plus(MINUTE).minusMillis(1);
            ring.write(WriterTest.frame(50, "eth0", 1));
            clock.now = clock.now.plusMillis(1);
            ring.turn();
            assertTrue(Files.exists(folder.resolve("ring_00002_20261121233100.pcapng")));
            clock.now = clock.now.plus(MINUTE);
            ring.turn();
            ring.write(WriterTest.frame(50, "eth0", 1));
            assertEquals(List.of(2L, 1L), sizes(ring.finish()));
        }
    }

    @Test
    void everyFileHasTheDescriptionsAndTheCountsSoFar() throws IOException {
        try (RingWriter ring = ring(OptionalLong.of(1), Optional.empty(), 0)) {
            ring.describe(new FileInterface(0, "eth0", "left", 1, 0, "arp", "", 9, 0, List.of(), Optional.empty()));
            ring.write(WriterTest.frame(50, "eth0", 1));
            ring.counts("eth0", new InterfaceCounts(1, 0, -1, -1, -1));
            ring.write(WriterTest.frame(50, "eth0", 1));
            ring.counts("eth0", new InterfaceCounts(2, 1, -1, -1, -1));
            List<Path> files = ring.finish();
            List<String> told = new ArrayList<>();
            for (Path file : files) {
                try (CaptureFile open = Samples.read(file)) {
                    FileInterface one = open.interfaces().getFirst();
                    told.add(one.description() + " " + one.filter() + " " + one.counts().orElseThrow().received());
                }
            }
            assertEquals(List.of("left arp 1", "left arp 2"), told);
        }
    }

    @Test
    void givenUpTheFilesStay() throws IOException {
        try (RingWriter ring = ring(OptionalLong.of(1), Optional.empty(), 0)) {
            ring.write(WriterTest.frame(50, "eth0", 1));
            ring.write(WriterTest.frame(50, "eth0", 1));
        }
        try (var there = Files.list(folder)) {
            assertEquals(List.of(1L, 1L), sizes(there.sorted().toList()));
        }
    }

    @Test
    void anOrderWithoutALimitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ring(OptionalLong.empty(), Optional.empty(), 2));
        assertThrows(IllegalArgumentException.class, () -> ring(OptionalLong.of(0), Optional.empty(), 2));
        assertThrows(IllegalArgumentException.class, () -> ring(OptionalLong.empty(), Optional.of(Duration.ZERO), 2));
        assertThrows(IllegalArgumentException.class, () -> ring(OptionalLong.of(1), Optional.empty(), -1));
    }

    @Test
    void aCaptureStopsAtWhateverComesFirst() {
        StopCondition stop = new StopCondition(OptionalLong.of(10), OptionalLong.of(1000), Optional.of(MINUTE));
        assertEquals(Optional.empty(), stop.reached(9, 999, MINUTE.minusNanos(1)));
        assertEquals(Optional.of(StopCondition.Reached.PACKETS), stop.reached(10, 0, Duration.ZERO));
        assertEquals(Optional.of(StopCondition.Reached.OCTETS), stop.reached(0, 1000, Duration.ZERO));
        assertEquals(Optional.of(StopCondition.Reached.TIME), stop.reached(0, 0, MINUTE));
        assertEquals(Optional.empty(), StopCondition.NEVER.reached(Long.MAX_VALUE - 1, Long.MAX_VALUE - 1, MINUTE));
        assertThrows(IllegalArgumentException.class, () -> new StopCondition(OptionalLong.of(0), OptionalLong.empty(),
                Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new StopCondition(OptionalLong.empty(), OptionalLong
                .empty(), Optional.of(Duration.ZERO)));
    }
}
