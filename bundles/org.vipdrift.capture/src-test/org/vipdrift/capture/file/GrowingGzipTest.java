package org.vipdrift.capture.file;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.Progress;

/** Compressed files that somebody still writes. */
class GrowingGzipTest {
    private static final byte[] SAMPLE = Samples.PCAP.octets();
    /** Behind the first packet. */
    private static final int MIDDLE = 24 + 16 + 60;
    @TempDir
    Path folder;
    private Path path;

    @BeforeEach
    void nameTheFile() {
        path = folder.resolve("growing.pcap.gz");
    }

    private static void readOn(CaptureFile file) throws IOException {
        file.read(Progress.SILENT, Cancellation.NEVER);
    }

    @Test
    void packetsAreShownAsSoonAsTheyCanBeUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed, 512, true)) {
            zip.write(SAMPLE, 0, MIDDLE);
            zip.flush();
            Files.write(path, packed.toByteArray());
            try (CaptureFile file = CaptureFile.open(path)) {
                readOn(file);
                assertEquals(1, file.size());
                Damage damage = file.damage().orElseThrow();
                assertTrue(damage.mayHeal(), damage::sentence);
                assertTrue(damage.sentence().endsWith("the compressed file ends in the middle. All packets before are "
                        + "shown; if it is still being written, the rest will follow."), damage::sentence);
                zip.write(SAMPLE, MIDDLE, SAMPLE.length - MIDDLE);
                zip.close();
                Files.write(path, packed.toByteArray());
                readOn(file);
                assertEquals(2, file.size());
                assertEquals(Optional.empty(), file.damage());
                assertTrue(file.isComplete());
            }
        }
    }

    /** Also within the next member's header, within its trailer, and between them. */
    @Test
    void aFileThatGrowsOctetByOctetLosesNothing() throws IOException {
        byte[] first = Samples.gzip(Arrays.copyOf(SAMPLE, MIDDLE));
        byte[] second = Samples.gzip(Arrays.copyOfRange(SAMPLE, MIDDLE, SAMPLE.length));
        Files.write(path, first);
        try (CaptureFile file = CaptureFile.open(path); CaptureFile whole = Samples.read(folder, SAMPLE)) {
            readOn(file);
            assertEquals(1, file.size());
            assertEquals(Optional.empty(), file.damage());
            for (byte octet : second) {
                Files.write(path, new byte[] {octet}, APPEND);
                readOn(file);
                assertTrue(file.damage().map(Damage::mayHeal).orElse(true), () -> file.damage().toString());
            }
            assertEquals(2, file.size());
            assertEquals(Optional.empty(), file.damage());
            assertArrayEquals(whole.packet(1).frame().bytes().copy(), file.packet(1).frame().bytes().copy());
        }
    }

    @Test
    void theFollowerShowsWhatIsAppended() throws IOException {
        byte[] packed = Samples.gzip(SAMPLE);
        int part = packed.length - 20;
        Files.write(path, Arrays.copyOf(packed, part));
        try (CaptureFile file = CaptureFile.open(path); FileFollower follower = FileFollower.start(file, Duration
                .ofMillis(2), Progress.SILENT, IOException::printStackTrace)) {
            await(() -> file.damage().isPresent());
            assertTrue(follower.isRunning());
            Files.write(path, Arrays.copyOfRange(packed, part, packed.length), APPEND);
            await(() -> file.size() == 2 && file.damage().isEmpty());
        }
    }

    @Test
    void aFileThatWasReplacedIsNotReadOn() throws IOException {
        byte[] packed = Samples.gzip(SAMPLE);
        Files.write(path, Arrays.copyOf(packed, packed.length - 20));
        Path other = Files.write(folder.resolve("other"), packed);
        try (CaptureFile file = CaptureFile.open(path)) {
            readOn(file);
            Files.move(other, path, StandardCopyOption.REPLACE_EXISTING);
            readOn(file);
            Damage damage = file.damage().orElseThrow();
            assertEquals(Damage.Kind.CHANGED, damage.kind());
            assertTrue(damage.sentence().contains("replaced"), damage::sentence);
        }
    }

    @Test
    void aFileThatBecameShorterIsNotReadOn() throws IOException {
        byte[] packed = Samples.gzip(SAMPLE);
        Files.write(path, packed);
        try (CaptureFile file = CaptureFile.open(path)) {
            readOn(file);
            Files.write(path, Arrays.copyOf(packed, packed.length - 20));
            readOn(file);
            assertEquals(Damage.Kind.CHANGED, file.damage().orElseThrow().kind());
        }
    }

    private static void await(BooleanSupplier condition) {
        Deadline deadline = Deadline.in(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertTrue(!deadline.isPast(), "waited for 30 s");
            Thread.onSpinWait();
        }
    }
}
