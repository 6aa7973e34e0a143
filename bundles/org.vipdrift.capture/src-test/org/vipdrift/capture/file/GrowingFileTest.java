package org.vipdrift.capture.file;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.Progress;

/** Files that change while they are open. */
class GrowingFileTest {
    private static final byte[] SAMPLE = Samples.PCAP.octets();
    private static final int MANY = 300_000;
    @TempDir
    Path folder;
    private Path path;

    @BeforeEach
    void writeTheFile() throws IOException {
        path = Files.write(folder.resolve("growing.pcap"), SAMPLE);
    }

    private static void readOn(CaptureFile file) throws IOException {
        file.read(Progress.SILENT, Cancellation.NEVER);
    }

    /** A file of so many empty packets. */
    private void makeLarge() throws IOException {
        byte[] all = Arrays.copyOf(SAMPLE, 24 + MANY * 16);
        for (int at = 24; at < all.length; at += 16) {
            Arrays.fill(all, at, at + 4, (byte) 1);
            Arrays.fill(all, at + 4, at + 16, (byte) 0);
        }
        Files.write(path, all);
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void aFileThatGrowsOctetByOctetShowsEveryPacketOnceItIsThere(Samples sample) throws IOException {
        byte[] octets = sample.octets();
        int start = 28;
        Files.write(path, Arrays.copyOf(octets, start));
        try (CaptureFile file = CaptureFile.open(path)) {
            long before = 0;
            for (int at = start; at < octets.length; at++) {
                readOn(file);
                assertTrue(file.size() == before || file.size() == before + 1);
                before = file.size();
                assertTrue(file.damage().map(Damage::mayHeal).orElse(true));
                Files.write(path, Arrays.copyOfRange(octets, at, at + 1), APPEND);
            }
            readOn(file);
            assertEquals(Optional.empty(), file.damage());
            try (CaptureFile whole = Samples.read(folder, octets)) {
                assertEquals(whole.size(), file.size());
                assertEquals(whole.interfaces(), file.interfaces());
            }
        }
    }

    @Test
    void aFileThatWasOverwrittenIsNotReadOn() throws IOException {
        try (CaptureFile file = Samples.read(path)) {
            byte[] other = Samples.pcap(true, 0xa1b2c3d4);
            Files.write(path, Arrays.copyOf(other, other.length + 100));
            readOn(file);
            assertEquals("The file was replaced, or overwritten while it was open, after 2 packets had been found. "
                    + "Open it again.", file.damage().orElseThrow().sentence());
            assertEquals(Damage.Kind.CHANGED, file.damage().orElseThrow().kind());
            Files.write(path, SAMPLE, APPEND);
            readOn(file);
            assertEquals(2, file.size());
        }
    }

    @Test
    void packetsOfAFileThatWasReplacedCanStillBeRead() throws IOException {
        try (CaptureFile file = Samples.read(path)) {
            Path other = Files.write(folder.resolve("other"), Samples.PCAPNG.octets());
            Files.move(other, path, StandardCopyOption.REPLACE_EXISTING);
            readOn(file);
            assertEquals(Damage.Kind.CHANGED, file.damage().orElseThrow().kind());
            assertEquals(61, file.packet(1).frame().bytes().length());
        }
    }

    @Test
    void packetsThatAreGoneAreSaidToBeGone() throws IOException {
        try (CaptureFile file = Samples.read(path)) {
            Files.write(path, Arrays.copyOf(SAMPLE, 110));
            assertEquals(60, file.packet(0).frame().bytes().length());
            String sentence = assertThrows(CaptureFileException.class, () -> file.packet(1)).getMessage();
            assertEquals("The file \"" + path + "\" has become shorter while it was open: byte 100 is gone. "
                    + "Open it again.", sentence);
            readOn(file);
            assertEquals(Damage.Kind.CHANGED, file.damage().orElseThrow().kind());
        }
    }

    @Test
    void aFileThatIsCutWhileItIsMappedIsADamageAndNoCrash() throws IOException {
        for (int round = 0; round < 5; round++) {
            makeLarge();
            try (CaptureFile file = CaptureFile.open(path)) {
                file.read((step, done, total) -> cut(path, 30), Cancellation.NEVER);
                Damage damage = file.damage().orElseThrow();
                assertEquals(Damage.Kind.CHANGED, damage.kind(), damage::sentence);
                assertTrue(damage.sentence().startsWith("The file became shorter while it was open, after "));
                assertTrue(file.size() < MANY);
                assertThrows(CaptureFileException.class, () -> file.packet(file.size() - 1));
            }
        }
    }

    private static void cut(Path path, long length) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(length);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void zerosBehindACutAreNotTakenForDamage() throws IOException {
        makeLarge();
        try (CaptureFile file = CaptureFile.open(path)) {
            file.read((step, done, total) -> cut(path, Math.min(done + 20, path.toFile().length())),
                    Cancellation.NEVER);
            assertEquals(Damage.Kind.CHANGED, file.damage().orElseThrow().kind());
        }
    }

    @Test
    void aFileThatIsCutBeforeTheNextPartIsMappedIsADamage() throws IOException {
        int length = 1 << 14;
        try (RandomAccessFile out = new RandomAccessFile(path.toFile(), "rw")) {
            for (int i = 0; i < 4096; i++) {
                out.seek(24 + (long) i * length);
                out.write(FileBytes.of(false).i32(1).i32(0).i32(length - 16).i32(length).bytes());
            }
            out.setLength(24 + 8192L * length);
        }
        try (CaptureFile file = CaptureFile.open(path)) {
            file.read((step, done, total) -> cut(path, 1 << 20), Cancellation.NEVER);
            assertEquals("The file became shorter while it was open, after 4096 packets had been found. Open it again.",
                    file.damage().orElseThrow().sentence());
        }
    }

    @Test
    void cancellingKeepsWhatWasFoundAndReadingAgainGoesOn() throws IOException {
        makeLarge();
        try (CaptureFile file = CaptureFile.open(path)) {
            file.read(Progress.SILENT, () -> file.size() > 10_000);
            assertTrue(file.size() > 10_000 && file.size() < 20_000, () -> "" + file.size());
            assertFalse(file.isComplete());
            assertEquals(Optional.empty(), file.damage());
            readOn(file);
            assertEquals(MANY, file.size());
            assertTrue(file.isComplete());
        }
    }

    @Test
    void progressTellsOctets() throws IOException {
        makeLarge();
        try (CaptureFile file = CaptureFile.open(path)) {
            file.read((step, done, total) -> {
                assertEquals("Reading \"growing.pcap\"", step);
                assertEquals(24 + MANY * 16, total);
                assertEquals(24 + file.size() * 16, done);
            }, Cancellation.NEVER);
        }
    }

    @Test
    void anInterruptedThreadNeitherClosesTheFileNorLosesPackets() throws IOException {
        makeLarge();
        try (CaptureFile file = CaptureFile.open(path)) {
            Thread.currentThread().interrupt();
            readOn(file);
            assertFalse(file.isComplete());
            assertTrue(Thread.interrupted());
            readOn(file);
            Thread.currentThread().interrupt();
            assertEquals(0, file.packet(MANY - 1).frame().bytes().length());
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void closingEndsReading() throws Exception {
        makeLarge();
        CaptureFile file = CaptureFile.open(path);
        CompletableFuture<Void> inside = new CompletableFuture<>();
        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> {
            try {
                file.read((step, done, total) -> inside.complete(null), Cancellation.NEVER);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        inside.get(30, TimeUnit.SECONDS);
        file.close();
        reading.get(30, TimeUnit.SECONDS);
        assertThrows(CaptureFileException.class, () -> file.packet(0));
        file.close();
    }

    @Test
    void closingEndsReadingAtTheNextLook() throws IOException {
        makeLarge();
        CaptureFile file = CaptureFile.open(path);
        file.read((step, done, total) -> {
            try {
                file.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }, Cancellation.NEVER);
        assertTrue(file.size() > 0 && file.size() < 10_000, () -> "" + file.size());
    }

    @Test
    void theFollowerEndsAtOnceWhenClosed() throws IOException {
        try (CaptureFile file = CaptureFile.open(path); FileFollower follower = FileFollower.start(file, Duration
                .ofHours(1), Progress.SILENT, e -> {
                    throw new IllegalStateException(e);
                })) {
            await(file::isComplete);
            follower.close();
            await(() -> !follower.isRunning());
        }
    }

    @Test
    void theFollowerShowsWhatIsAppendedUntilItIsClosed() throws Exception {
        try (CaptureFile file = CaptureFile.open(path); FileFollower follower = FileFollower.start(file, Duration
                .ofMillis(1), Progress.SILENT, e -> {
                    throw new IllegalStateException(e);
                })) {
            await(() -> file.size() == 2);
            Files.write(path, Arrays.copyOfRange(SAMPLE, 24, SAMPLE.length), APPEND);
            await(() -> file.size() == 4);
            assertTrue(follower.isRunning());
            follower.close();
            await(() -> !follower.isRunning());
        }
    }

    @Test
    void theFollowerEndsAtDamage() throws Exception {
        Files.write(path, new byte[100], APPEND);
        try (CaptureFile file = CaptureFile.open(path); FileFollower follower = FileFollower.start(file, Duration
                .ofHours(1), Progress.SILENT, e -> {
                    throw new IllegalStateException(e);
                })) {
            await(() -> !follower.isRunning());
            assertEquals(Damage.Kind.BROKEN, file.damage().orElseThrow().kind());
        }
    }

    private static void await(BooleanSupplier condition) {
        Deadline until = Deadline.in(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertFalse(until.isPast(), "The condition did not come true.");
            Thread.onSpinWait();
        }
    }
}
