package org.vipdrift.capture.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;

class ExportTest {
    @TempDir
    Path folder;
    private Path source;
    private Path target;

    @BeforeEach
    void writeTheSource() throws IOException {
        source = Files.write(folder.resolve("source"), Samples.PCAPNG_SECTIONS.octets());
        target = folder.resolve("target");
    }

    @Test
    void everythingIsTheSameInTheCopy() throws IOException {
        try (CaptureFile file = Samples.read(source)) {
            assertEquals(5, new CaptureExport(file, target, FileKind.PCAPNG).saveAll(Progress.SILENT,
                    Cancellation.NEVER));
            try (CaptureFile copy = Samples.read(target)) {
                assertEquals(file.size(), copy.size());
                for (int i = 0; i < 5; i++) {
                    assertSame(file.packet(i), copy.packet(i));
                }
                assertEquals(file.interfaces().stream().map(FileInterface::counts).toList(), copy.interfaces().stream()
                        .map(FileInterface::counts).toList());
                assertEquals("arp", copy.interfaces().getFirst().filter());
            }
        }
    }

    private static void assertSame(FilePacket one, FilePacket other) {
        assertArrayEquals(one.frame().bytes().copy(), other.frame().bytes().copy());
        assertEquals(one.frame().epochNanos(), other.frame().epochNanos());
        assertEquals(one.frame().originalLength(), other.frame().originalLength());
        assertEquals(one.frame().interfaceName(), other.frame().interfaceName());
        assertEquals(one.frame().linkType(), other.frame().linkType());
        assertEquals(one.notes(), other.notes());
    }

    @Test
    void aSelectionIsSavedInItsOrderWithTheCommentsMadeMeanwhile() throws IOException {
        try (CaptureFile file = Samples.read(source)) {
            new CaptureExport(file, target, FileKind.PCAPNG, packet -> packet.withNotes(packet.notes().withComments(List
                    .of("no " + packet.number())))).save(LongStream.of(4, 0, 2), 3, Progress.SILENT,
                            Cancellation.NEVER);
            try (CaptureFile copy = Samples.read(target)) {
                assertEquals(List.of("no 5", "no 1", "no 3"), Samples.packets(copy).stream().map(packet -> packet
                        .notes().comments().getFirst()).toList());
                assertEquals(17, copy.packet(1).notes().dropped());
            }
        }
    }

    @Test
    void aRangeEndsBeforeItsEnd() throws IOException {
        try (CaptureFile file = Samples.read(source)) {
            assertEquals(2, new CaptureExport(file, target, FileKind.PCAPNG).saveRange(1, 3, Progress.SILENT,
                    Cancellation.NEVER));
            try (CaptureFile copy = Samples.read(target)) {
                assertEquals(List.of(41, 42), Samples.packets(copy).stream().map(packet -> packet.frame().bytes()
                        .length()).toList());
            }
        }
    }

    @Test
    void aFileCanBeSavedUnderItsOwnNameWhileItIsOpen() throws IOException {
        try (CaptureFile file = Samples.read(source)) {
            new CaptureExport(file, source, FileKind.PCAPNG).saveAll(Progress.SILENT, Cancellation.NEVER);
            assertEquals(60, file.packet(0).frame().bytes().length());
        }
        try (CaptureFile copy = Samples.read(source)) {
            assertEquals(5, copy.size());
            assertEquals(1, copy.sections().size());
        }
    }

    @Test
    void whatCannotBeSavedLeavesNothingBehind() throws IOException {
        try (CaptureFile file = Samples.read(source)) {
            assertThrows(CaptureFileException.class, () -> new CaptureExport(file, target, FileKind.PCAP).saveAll(
                    Progress.SILENT, Cancellation.NEVER));
            assertThrows(CancellationException.class, () -> new CaptureExport(file, target, FileKind.PCAPNG).saveAll(
                    Progress.SILENT, () -> true));
            assertThrows(IndexOutOfBoundsException.class, () -> new CaptureExport(file, target, FileKind.PCAPNG)
                    .saveRange(0, 6, Progress.SILENT, Cancellation.NEVER));
            assertFalse(Files.exists(target));
            try (var files = Files.list(folder)) {
                assertEquals(List.of(source), files.toList());
            }
        }
    }
}
