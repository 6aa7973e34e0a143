package org.vipdrift.capture.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;

@Timeout(60)
class CaptureRecorderTest {
    private static final List<CaptureOrder> ORDERS = List.of(CaptureOrder.on("eth0").only("arp"),
            CaptureOrder.on("eth1"));
    private final CompletableFuture<IOException> broken = new CompletableFuture<>();
    @TempDir
    Path folder;

    private static Frame frame(String interfaceName, int number) {
        byte[] octets = new byte[1000];
        octets[0] = (byte) number;
        return new Frame(Slice.of(octets), octets.length, 1_700_000_000_000_000_000L + number, interfaceName,
                Frame.ETHERNET);
    }

    private CaptureRecorder recorder(LiveFiles files) throws IOException {
        return new CaptureRecorder(new LiveOutput(files, ORDERS), broken::complete);
    }

    @Test
    void savesTheFramesOfAllInterfacesInTheirOrderWithWhatWasCounted() throws Exception {
        Path path = folder.resolve("live.pcapng");
        CaptureRecorder recorder = recorder(LiveFiles.one(path));
        for (int i = 0; i < 5000; i++) {
            recorder.take(frame("eth" + i % 2, i));
        }
        recorder.finish(Map.of("eth0", new CaptureCounts(2500, 7, 0), "eth1", new CaptureCounts(2500, 0, 0)));
        assertEquals(List.of(path), recorder.files());
        try (CaptureFile saved = Samples.read(path)) {
            assertEquals(5000, saved.size());
            assertEquals(4999 - 256 * 19, saved.packet(4999).frame().bytes().u8(0));
            assertEquals("eth1", saved.packet(4999).frame().interfaceName());
            FileInterface eth0 = saved.interfaces().getFirst();
            assertEquals("arp", eth0.filter());
            assertEquals(7, eth0.counts().orElseThrow().dropped());
        }
    }

    @Test
    void othersReadWhatWasCapturedWhileItGoesOn() throws Exception {
        Path path = folder.resolve("live.pcapng");
        try (CaptureRecorder recorder = recorder(LiveFiles.one(path))) {
            recorder.take(frame("eth0", 1));
            long size = 0;
            while (size == 0 && !Thread.currentThread().isInterrupted()) {
                size = Files.size(path) == 0 ? 0 : packetsIn(path);
            }
            assertEquals(1, size);
        }
    }

    private static long packetsIn(Path path) throws IOException {
        try (CaptureFile saved = Samples.read(path)) {
            return saved.size();
        }
    }

    @Test
    void turnsARingOfFilesNamedAfterTheFile() throws Exception {
        CaptureRecorder recorder = recorder(LiveFiles.ring(folder.resolve("ring.pcapng"), OptionalLong.of(100_000),
                Optional.empty(), 3));
        for (int i = 0; i < 1000; i++) {
            recorder.take(frame("eth0", i));
        }
        recorder.finish(Map.of());
        assertEquals(3, recorder.files().size());
        List<Path> there = new ArrayList<>();
        try (var all = Files.list(folder)) {
            all.sorted().forEach(there::add);
        }
        assertEquals(recorder.files(), there);
        assertTrue(there.getLast().getFileName().toString().matches("ring_0001[0-9]_[0-9]{14}\\.pcapng"),
                there::toString);
        try (CaptureFile last = Samples.read(there.getLast())) {
            assertEquals("arp", last.interfaces().getFirst().filter());
        }
    }

    @Test
    void whereNothingMoreCanBeSavedItSaysSoOnceAndHoldsNobodyBack() throws Exception {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        CaptureRecorder recorder = recorder(LiveFiles.ring(gone.resolve("ring.pcapng"), OptionalLong.of(1500),
                Optional.empty(), 0));
        try (var all = Files.list(gone)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                Files.delete(file);
            }
        }
        Files.delete(gone);
        for (int i = 0; i < 100_000; i++) {
            recorder.take(frame("eth0", i));
        }
        assertTrue(broken.get(20, TimeUnit.SECONDS).getMessage().endsWith("there is no such folder."));
        recorder.close();
        assertEquals(List.of(), recorder.files());
    }

    @Test
    void aDefectWhileSavingIsToldToo() throws Exception {
        try (CaptureRecorder recorder = recorder(LiveFiles.one(folder.resolve("live.pcapng")))) {
            recorder.take(new Frame(Slice.of(new byte[60]), 60, 0, null, Frame.ETHERNET));
            String why = broken.get(20, TimeUnit.SECONDS).getMessage();
            assertTrue(why.startsWith("The packets could not be saved: java.lang.NullPointerException"), why);
        }
    }

    /** More than it would let wait while it goes on. */
    @Test
    void afterTheEndItTakesNothingAndHoldsNobodyBack() throws Exception {
        Path path = folder.resolve("live.pcapng");
        CaptureRecorder recorder = recorder(LiveFiles.one(path));
        recorder.close();
        for (int i = 0; i < 20_000; i++) {
            recorder.take(frame("eth0", i));
        }
        recorder.close();
        try (CaptureFile saved = Samples.read(path)) {
            assertEquals(0, saved.size());
        }
    }
}
