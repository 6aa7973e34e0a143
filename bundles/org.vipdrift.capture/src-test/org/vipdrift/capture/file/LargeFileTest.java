package org.vipdrift.capture.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vipdrift.capture.file.FileBytes.filled;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files beyond 2^31 and 2^32 octets, nearly all of it holes that take no room on the disk. */
class LargeFileTest {
    private static final long HOLE = 3L << 30;
    @TempDir
    Path folder;

    @Test
    void findsPacketsBeyondFourGigabytes() throws IOException {
        Path path = folder.resolve("large.pcapng");
        try (RandomAccessFile out = new RandomAccessFile(path.toFile(), "rw")) {
            out.write(FileBytes.of(false).section().describe(1, 0).enhanced(0, 1, 4, filled(4, 1)).bytes());
            for (int round = 0; round < 2; round++) {
                out.write(FileBytes.of(false).i32(PcapngSamples.UNKNOWN).i32(HOLE).bytes());
                out.seek(out.getFilePointer() + HOLE - 12);
                out.write(FileBytes.of(false).i32(HOLE).enhanced(0, 2 + round, 5, filled(5, 2 + round)).bytes());
            }
        }
        try (CaptureFile file = Samples.read(path)) {
            assertEquals(Optional.empty(), file.damage());
            assertEquals(3, file.size());
            assertArrayEquals(filled(5, 3), file.packet(2).frame().bytes().copy());
            assertArrayEquals(filled(4, 1), file.packet(0).frame().bytes().copy());
            assertEquals(3000, file.packet(2).frame().epochNanos());
            PacketReader reader = file.reader();
            assertArrayEquals(filled(5, 2), reader.packet(1).frame().bytes().copy());
            assertArrayEquals(filled(5, 3), reader.packet(2).frame().bytes().copy());
        }
    }

    @Test
    void readsPacketsAcrossTheBordersOfWhatIsMappedAtOnce() throws IOException {
        Path path = folder.resolve("large.pcap");
        int length = 1 << 18;
        int count = 1 << 10;
        try (RandomAccessFile out = new RandomAccessFile(path.toFile(), "rw")) {
            out.write(FileBytes.of(false).pcapHeader(0xa1b2c3d4, 4, length, 1).bytes());
            for (int i = 0; i < count; i++) {
                out.write(FileBytes.of(false).i32(i + 1).i32(0).i32(length - 16 + i % 3).i32(length).bytes());
                out.seek(out.getFilePointer() + length - 17 + i % 3);
                out.write(i);
            }
        }
        try (CaptureFile file = Samples.read(path)) {
            assertEquals(count, file.size());
            PacketReader reader = file.reader();
            for (int i = 0; i < count; i += 7) {
                FilePacket packet = reader.packet(i);
                assertEquals((i + 1) * 1_000_000_000L, packet.frame().epochNanos());
                assertEquals(i & 0xff, packet.frame().bytes().u8(length - 17 + i % 3));
            }
        }
    }

    /** 24 MB of memory for 1 GB of packets. */
    @Test
    void goesThroughAFileThatIsLargerThanTheMemory() throws Exception {
        Path path = folder.resolve("large.pcap");
        int length = 1 << 17;
        int count = 1 << 13;
        try (RandomAccessFile out = new RandomAccessFile(path.toFile(), "rw")) {
            out.write(FileBytes.of(false).pcapHeader(0xa1b2c3d4, 4, length, 1).bytes());
            byte[] record = FileBytes.of(false).i32(1).i32(0).i32(length).i32(length).bytes();
            for (int i = 0; i < count; i++) {
                out.write(record);
                out.seek(out.getFilePointer() + length);
            }
            out.setLength(out.getFilePointer());
        }
        Process small = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                SmallMemory.class.getName(), path.toString()).redirectErrorStream(true).start();
        String said = new String(small.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, small.waitFor(), said);
        assertEquals("8192 packets, " + (long) count * length + " octets\n", said);
    }
}
