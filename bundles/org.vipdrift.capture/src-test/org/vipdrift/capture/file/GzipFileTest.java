package org.vipdrift.capture.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;

class GzipFileTest {
    @TempDir
    Path folder;
    private Path temporary;

    @BeforeEach
    void makeTemporaryFolder() throws IOException {
        temporary = Files.createDirectory(folder.resolve("temporary"));
    }

    private CaptureFile read(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        CaptureFile file = CaptureFile.open(Files.write(folder.resolve("a.gz"), all.toByteArray()), temporary);
        file.read(Progress.SILENT, Cancellation.NEVER);
        return file;
    }

    private List<Path> unpacked() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void readsTheSameAsUnpacked(Samples sample) throws IOException {
        try (CaptureFile packed = read(Samples.gzip(sample.octets())); CaptureFile plain = Samples.read(folder, sample
                .octets())) {
            assertEquals(plain.size(), packed.size());
            assertEquals(Optional.empty(), packed.damage());
            for (long i = 0; i < plain.size(); i++) {
                assertArrayEquals(plain.packet(i).frame().bytes().copy(), packed.packet(i).frame().bytes().copy());
            }
        }
    }

    @Test
    void readsMembersOneAfterTheOtherWhereverTheyMeet() throws IOException {
        byte[] octets = Samples.PCAP.octets();
        for (int cut = 1; cut < octets.length; cut += 13) {
            try (CaptureFile file = read(Samples.gzip(Arrays.copyOf(octets, cut)), Samples.gzip(new byte[0]), Samples
                    .gzip(Arrays.copyOfRange(octets, cut, octets.length)))) {
                assertEquals(2, file.size());
                assertEquals(Optional.empty(), file.damage());
            }
        }
    }

    @Test
    void passesEverythingAHeaderMayHave() throws IOException {
        byte[] plain = Samples.gzip(Samples.PCAP.octets());
        byte[] header = FileBytes.of(false).octets((byte) 0x1f, (byte) 0x8b, (byte) 8, (byte) 0x1e).i32(0).i16(0).i16(
                3).octets((byte) 1, (byte) 2, (byte) 3).octets("name\0comment\0".getBytes()).i16(0x1234).bytes();
        try (CaptureFile file = read(header, Arrays.copyOfRange(plain, 10, plain.length))) {
            assertEquals(2, file.size());
            assertEquals(Optional.empty(), file.damage());
        }
    }

    @Test
    void whatIsUnpackedGoesWhenTheFileIsClosed() throws IOException {
        try (CaptureFile file = read(Samples.gzip(Samples.PCAP.octets()))) {
            assertEquals(1, unpacked().size());
            assertEquals("[OWNER_READ, OWNER_WRITE]", Files.getPosixFilePermissions(unpacked().getFirst()).stream()
                    .sorted().toList().toString());
            file.close();
            assertEquals(List.of(), unpacked());
        }
    }

    @Test
    void nothingIsLeftOfAFileThatIsNoCapture() throws IOException {
        String sentence = assertThrows(CaptureFileException.class, () -> read(Samples.gzip("no capture".getBytes())))
                .getMessage();
        assertTrue(sentence.startsWith("\"" + folder.resolve("a.gz") + "\" is not a capture file: it starts with 6e "),
                sentence);
        assertEquals(List.of(), unpacked());
    }

    @Test
    void aFolderThatIsNotThereCannotBeUnpackedIn() throws IOException {
        Path packed = Files.write(folder.resolve("a.gz"), Samples.gzip(Samples.PCAP.octets()));
        assertEquals("The file \"" + packed + "\" cannot be unpacked: no file can be made in the folder \"" + folder
                .resolve("none") + "\". Name another one with the system property java.io.tmpdir.",
                assertThrows(
                        CaptureFileException.class, () -> CaptureFile.open(packed, folder.resolve("none")))
                        .getMessage());
    }

    @Test
    void aFileThatEndsInTheMiddleShowsWhatThereIs() throws IOException {
        byte[] packed = Samples.gzip(many(10_000));
        try (CaptureFile file = read(Arrays.copyOf(packed, packed.length / 2))) {
            Damage damage = file.damage().orElseThrow();
            assertEquals(Damage.Kind.CUT_SHORT, damage.kind());
            assertEquals(packed.length / 2, damage.offset());
            assertTrue(damage.sentence().matches("The file ends early at byte " + packed.length / 2
                    + ", unpacked to \\d+: the compressed file ends in the middle\\. All packets before are shown; if it is still being "
                    + "written, the rest will follow\\."),
                    damage::sentence);
            assertTrue(file.size() > 1000 && file.size() < 10_000, () -> "" + file.size());
        }
    }

    @Test
    void aWrongChecksumIsNamed() throws IOException {
        byte[] packed = Samples.gzip(Samples.PCAP.octets());
        packed[packed.length - 8]++;
        try (CaptureFile file = read(packed)) {
            assertEquals(2, file.size());
            assertTrue(file.damage().orElseThrow().sentence().contains("(the checksum is wrong)"));
            assertEquals(Damage.Kind.BROKEN, file.damage().orElseThrow().kind());
        }
    }

    @Test
    void somethingElseBehindTheLastMemberIsNamed() throws IOException {
        byte[] packed = Samples.gzip(Samples.PCAP.octets());
        try (CaptureFile file = read(packed, "tail".getBytes())) {
            assertEquals(2, file.size());
            assertTrue(file.damage().orElseThrow().sentence().contains("(something else follows)"), file.damage()
                    .orElseThrow()::sentence);
        }
    }

    @Test
    void damagedDataAreNamedWithTheirPlace() throws IOException {
        byte[] packed = Samples.gzip(many(10_000));
        Arrays.fill(packed, packed.length / 2, packed.length / 2 + 500, (byte) 0xff);
        try (CaptureFile file = read(packed)) {
            Damage damage = file.damage().orElseThrow();
            assertTrue(damage.sentence().contains("the compressed data are damaged there"), damage::sentence);
            assertTrue(file.size() > 100, () -> "" + file.size());
        }
    }

    @Test
    void damageOfTheUnpackedDataIsToldInTheirOffsets() throws IOException {
        byte[] octets = Arrays.copyOf(Samples.PCAP.octets(), Samples.PCAP.octets().length + 50);
        try (CaptureFile file = read(Samples.gzip(octets))) {
            assertEquals("The file is damaged at byte 177 of the unpacked data: there are zeros where a packet should "
                    + "start. All packets before it are shown (2).", file.damage().orElseThrow().sentence());
        }
    }

    @Test
    void theFirstPacketsAreThereLongBeforeTheLast() throws IOException {
        Path packed = Files.write(folder.resolve("a.gz"), Samples.gzip(many(200_000)));
        AtomicLong seen = new AtomicLong();
        try (CaptureFile file = CaptureFile.open(packed, temporary)) {
            file.read((step, done, total) -> seen.set(file.size()), () -> seen.get() > 0);
            assertTrue(file.size() > 0 && file.size() < 150_000, () -> "" + file.size());
            assertFalse(file.isComplete());
            file.read(Progress.SILENT, Cancellation.NEVER);
            assertEquals(200_000, file.size());
            assertTrue(file.isComplete());
        }
    }

    /** A pcap file of so many packets that do not shrink to nothing. */
    private static byte[] many(int count) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(FileBytes.of(false).pcapHeader(0xa1b2c3d4, 4, 65535, 1).bytes());
        java.util.Random random = new java.util.Random(1);
        byte[] octets = new byte[20];
        for (int i = 0; i < count; i++) {
            random.nextBytes(octets);
            all.write(java.nio.ByteBuffer.allocate(36).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(i).putInt(0)
                    .putInt(20).putInt(20).put(octets).array());
        }
        return all.toByteArray();
    }
}
