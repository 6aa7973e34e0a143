package org.vipdrift.capture.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.Cancellation;

@Timeout(60)
class FileScanTest {
    private static final int MANY = 100_000;
    @TempDir
    Path folder;

    /** A file of so many packets of a few octets, their second the index. */
    private Path many() throws IOException {
        byte[] all = Arrays.copyOf(Samples.PCAP.octets(), 24 + MANY * 20);
        for (int i = 0; i < MANY; i++) {
            System.arraycopy(FileBytes.of(false).pcapPacket(i, 0, 4, FileBytes.filled(4, i)).bytes(), 0, all,
                    24 + i * 20, 20);
        }
        return Files.write(folder.resolve("many.pcap"), all);
    }

    private static List<Long> seconds(PacketReader packets, long from, long end) throws IOException {
        List<Long> seconds = new ArrayList<>();
        for (long i = from; i < end; i++) {
            seconds.add(packets.packet(i).frame().epochNanos() / 1_000_000_000);
        }
        return seconds;
    }

    private static <T> List<T> all(FileScan<List<T>> scan) throws IOException, InterruptedException {
        List<T> all = new ArrayList<>();
        for (Optional<List<T>> some = scan.next(); some.isPresent(); some = scan.next()) {
            all.addAll(some.get());
        }
        return all;
    }

    @Test
    void goesThroughAFileInOrderWithoutReadingItFirst() throws Exception {
        try (CaptureFile file = CaptureFile.open(many());
                FileScan<List<Long>> scan = new FileScan<>(file, Cancellation.NEVER, FileScanTest::seconds)) {
            assertEquals(LongStream.range(0, MANY).boxed().toList(), all(scan));
            assertTrue(file.isComplete());
            assertEquals(Optional.empty(), scan.next());
        }
    }

    @Test
    void theFirstPacketsAreThereBeforeTheRestIsRead() throws Exception {
        try (CaptureFile file = CaptureFile.open(many());
                FileScan<List<Long>> scan = new FileScan<>(file, Cancellation.NEVER, FileScanTest::seconds)) {
            assertEquals(64, scan.next().orElseThrow().size());
        }
    }

    @Test
    void theThreadsThatLookLetTheCompilerAndThePersonGoFirst() throws Exception {
        try (CaptureFile file = CaptureFile.open(many());
                FileScan<List<Integer>> scan = new FileScan<>(file, Cancellation.NEVER,
                        (packets, from, end) -> List.of(Thread.currentThread().getPriority()))) {
            assertEquals(Set.of(Thread.MIN_PRIORITY), Set.copyOf(all(scan)));
        }
    }

    @Test
    void aFileWithoutPacketsIsOverAtOnce() throws Exception {
        Path path = Files.write(folder.resolve("empty.pcap"), Arrays.copyOf(Samples.PCAP.octets(), 24));
        try (CaptureFile file = CaptureFile.open(path);
                FileScan<List<Long>> scan = new FileScan<>(file, Cancellation.NEVER, FileScanTest::seconds)) {
            assertEquals(Optional.empty(), scan.next());
        }
    }

    @Test
    void endsAtDamageWithEverythingBeforeIt() throws Exception {
        Path path = many();
        try (RandomAccessFile out = new RandomAccessFile(path.toFile(), "rw")) {
            out.seek(24 + 20 * 5000 + 8);
            out.writeInt(-1);
        }
        try (CaptureFile file = CaptureFile.open(path);
                FileScan<List<Long>> scan = new FileScan<>(file, Cancellation.NEVER, FileScanTest::seconds)) {
            assertEquals(5000, all(scan).size());
            assertEquals(Damage.Kind.BROKEN, file.damage().orElseThrow().kind());
        }
    }

    @Test
    void aPartHasAFewMegabytesAtMost() throws Exception {
        Path path = folder.resolve("large.pcap");
        int length = 1 << 18;
        try (RandomAccessFile out = new RandomAccessFile(path.toFile(), "rw")) {
            out.write(FileBytes.of(false).pcapHeader(0xa1b2c3d4, 4, length, 1).bytes());
            for (int i = 0; i < 400; i++) {
                out.write(FileBytes.of(false).i32(i).i32(0).i32(length - 16).i32(length).bytes());
                out.seek(out.getFilePointer() + length - 17);
                out.write(i);
            }
        }
        try (CaptureFile file = CaptureFile.open(path); FileScan<List<Long>> scan = new FileScan<>(file,
                Cancellation.NEVER, (packets, from, end) -> List.of(end - from))) {
            List<Long> sizes = all(scan);
            assertEquals(400, sizes.stream().mapToLong(Long::longValue).sum());
            assertTrue(sizes.stream().allMatch(size -> size >= 1 && size <= 17), sizes::toString);
        }
    }

    @Test
    void stopsReadingWhenCancelled() throws Exception {
        try (CaptureFile file = CaptureFile.open(many());
                FileScan<List<Long>> scan = new FileScan<>(file, () -> true, FileScanTest::seconds)) {
            assertTrue(all(scan).size() < MANY);
            assertFalse(file.isComplete());
        }
    }

    @Test
    void whatLookingAtPacketsThrowsIsThrown() throws Exception {
        try (CaptureFile file = CaptureFile.open(many()); FileScan<String> scan = new FileScan<>(file,
                Cancellation.NEVER, (packets, from, end) -> {
                    throw new CaptureFileException("odd");
                })) {
            assertEquals("odd", assertThrows(CaptureFileException.class, scan::next).getMessage());
        }
    }

    @Test
    void aFileThatCannotBeReadIsSaid() throws Exception {
        Path path = many();
        try (CaptureFile file = CaptureFile.open(path)) {
            file.close();
            try (FileScan<List<Long>> scan = new FileScan<>(file, Cancellation.NEVER, FileScanTest::seconds)) {
                assertThrows(IOException.class, scan::next);
            }
        }
    }
}
