package org.vipdrift.capture.file;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.sample.LabCapture;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;

/**
 * Whatever is in a file, made of every sample and every capture of the lab: a sentence about it, and never another
 * exception or an endless loop. Reading it takes memory in proportion to its size, and a packet of it at most a megabyte.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FileMutationTest {
    private static final int ROUNDS = 300;
    private static final int RECORDS = 12;
    private static final long[] LIES = {0, 1, 4, 8, 12, 0xffff, 0x40001, 0x7fff_ffff, 0x8000_0000L, 0xffff_fffcL,
            0xffff_ffffL};
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MEGABYTE = 1 << 20;
    /** The first chunk of the index, buffers to unpack and to read ahead. */
    private static final long FIXED_OCTETS = 3 << 20;
    /** Each of a file's many short packets is read by itself here. */
    private static final int OCTETS_PER_OCTET = 400;
    @TempDir
    Path folder;
    private Path path;

    @BeforeEach
    void nameTheFile() {
        path = folder.resolve("mutant");
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void everyTruncationIsRead(Samples sample) throws IOException {
        byte[] octets = sample.octets();
        byte[] packed = Samples.gzip(octets);
        for (int length = 0; length < octets.length; length++) {
            read(Arrays.copyOf(octets, length));
        }
        for (int length = 0; length < packed.length; length++) {
            read(Arrays.copyOf(packed, length));
        }
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void everyNumberMayLie(Samples sample) throws IOException {
        for (int at = 0; at < sample.octets().length - 3; at += 2) {
            for (long lie : LIES) {
                read(with(sample.octets(), at, lie));
                read(with(sample.octets(), at, Integer.reverseBytes((int) lie)));
            }
        }
    }

    private static byte[] with(byte[] octets, int at, long number) {
        for (int i = 0; i < 4; i++) {
            octets[at + i] = (byte) (number >>> 24 - 8 * i);
        }
        return octets;
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void manyFlippedBitsAreRead(Samples sample) throws IOException {
        Random random = new Random(sample.ordinal());
        for (int round = 0; round < ROUNDS; round++) {
            read(flipped(sample.octets(), random));
            read(flipped(Samples.gzip(sample.octets()), random));
            read(Samples.gzip(flipped(sample.octets(), random)));
        }
    }

    /** The index is of what was there before. */
    @ParameterizedTest
    @EnumSource(Samples.class)
    void whatIsOverwrittenBehindTheIndexIsReadOrRefused(Samples sample) throws IOException {
        Random random = new Random(sample.ordinal());
        byte[] octets = sample.octets();
        for (int round = 0; round < ROUNDS; round++) {
            Files.write(path, octets);
            try (CaptureFile file = Samples.read(path)) {
                byte[] other = octets.clone();
                int from = random.nextInt(octets.length);
                Arrays.fill(other, from, Math.min(octets.length, from + 1 + random.nextInt(40)), (byte) (random
                        .nextInt(3) - 1));
                Files.write(path, random.nextInt(4) == 0 ? Arrays.copyOf(other, from) : other);
                for (long index = 0; index < file.size(); index++) {
                    readOrRefuse(file, index);
                }
            }
            Files.delete(path);
        }
    }

    private static void readOrRefuse(CaptureFile file, long index) throws IOException {
        try {
            assertTrue(file.packet(index).frame().bytes().length() <= CaptureOrder.LONGEST_FRAME);
        } catch (CaptureFileException e) {
            assertTrue(String.valueOf(e.getMessage()).endsWith(" Open it again."), e.getMessage());
        }
    }

    private static byte[] flipped(byte[] octets, Random random) {
        for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
            octets[random.nextInt(octets.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return octets;
    }

    /** The numbers of a capture are in its records' headers; the first ones may stand for the others. */
    @ParameterizedTest
    @EnumSource(LabCapture.class)
    void everyNumberOfACaptureMayLie(LabCapture capture) throws IOException {
        byte[] octets = capture.octets();
        int at = 24;
        for (Frame frame : capture.frames().stream().limit(RECORDS).toList()) {
            for (int number = 0; number < 16; number += 4) {
                for (long lie : LIES) {
                    read(with(octets.clone(), at + number, lie));
                }
            }
            read(Arrays.copyOf(octets, at + 15));
            at += 16 + frame.bytes().length();
            read(Arrays.copyOf(octets, at - 1));
        }
    }

    @ParameterizedTest
    @EnumSource(LabCapture.class)
    void manyFlippedBitsOfACaptureAreRead(LabCapture capture) throws IOException {
        Random random = new Random(capture.ordinal());
        for (int round = 0; round < ROUNDS; round++) {
            read(flipped(capture.octets(), random));
            read(flipped(Samples.gzip(capture.octets()), random));
        }
    }

    private void read(byte[] octets) throws IOException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        readAll(octets);
        long used = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertTrue(used < FIXED_OCTETS + octets.length * (long) OCTETS_PER_OCTET, () -> used + " octets of memory");
    }

    private void readAll(byte[] octets) throws IOException {
        Files.deleteIfExists(path);
        Files.write(path, octets);
        try (CaptureFile file = CaptureFile.open(path, folder)) {
            file.read(Progress.SILENT, Cancellation.NEVER);
            assertTrue(file.size() <= octets.length * 2L, "more packets than octets");
            PacketReader reader = file.reader();
            for (long index = 0; index < file.size(); index++) {
                long before = THREADS.getCurrentThreadAllocatedBytes();
                assertTrue(file.packet(index).frame().bytes().length() <= octets.length * 2);
                assertTrue(THREADS.getCurrentThreadAllocatedBytes() - before < MEGABYTE, "a packet in too much memory");
                reader.packet(index);
            }
            assertTrue(file.isComplete());
            assertTrue(file.interfaces().size() <= octets.length);
            file.damage().ifPresent(damage -> assertTrue(damage.sentence().contains(" at byte "), damage::sentence));
        } catch (CaptureFileException e) {
            assertTrue(
                    String.valueOf(e.getMessage())
                            .matches(".*(is not a capture file|is of version|is empty|within its header).*"),
                    e
                            .getMessage());
        }
    }
}
