package org.vipdrift.capture.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.capture.file.FileBytes.filled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;

class WriterTest {
    static final long AT = 1_700_000_000_123_456_789L;
    @TempDir
    Path folder;

    static Frame frame(int length, String interfaceName, int linkType) {
        return new Frame(Slice.of(filled(length, length)), 1500, AT + length, interfaceName, linkType);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void whatIsWrittenIsReadAgain(FileKind kind) throws IOException {
        Path path = folder.resolve("a");
        try (CaptureWriter writer = CaptureWriter.replacing(path, kind)) {
            for (int length = 0; length < 70; length++) {
                writer.write(frame(length, "", 1));
            }
            assertEquals(List.of(path), writer.finish());
            assertEquals(Files.size(path), writer.octets());
            assertEquals(70, writer.packets());
        }
        try (CaptureFile file = Samples.read(path)) {
            assertEquals(Optional.empty(), file.damage());
            assertEquals(70, file.size());
            for (int length = 0; length < 70; length++) {
                Frame frame = file.packet(length).frame();
                assertArrayEquals(filled(length, length), frame.bytes().copy());
                assertEquals(AT + length, frame.epochNanos());
                assertEquals(1500, frame.originalLength());
            }
        }
    }

    @Test
    void pcapngKeepsInterfacesNotesAndCounts() throws IOException {
        Path path = folder.resolve("a");
        PacketNotes notes = new PacketNotes(List.of("one", "zwei ü"), 1, 12);
        FileInterface described = new FileInterface(0, "eth0", "left", 1, 96, "arp or vrrp", "Linux", 9, 0, List.of(
                "why"), Optional.empty());
        try (CaptureWriter writer = CaptureWriter.replacing(path, FileKind.PCAPNG)) {
            writer.describe(described);
            writer.write(frame(10, "eth0", 1), notes);
            writer.write(frame(11, "br1", 113));
            writer.write(frame(12, "eth0", 1));
            writer.counts("eth0", InterfaceCounts.of(new CaptureCounts(5, 1, 1)));
            writer.counts("eth0", InterfaceCounts.of(new CaptureCounts(10, 2, 1)));
            writer.finish();
        }
        try (CaptureFile file = Samples.read(path)) {
            assertEquals(List.of(described.withCounts(new InterfaceCounts(10, 3, -1, 2, -1)), FileInterface.of(1,
                    "br1", 113)), file.interfaces());
            assertEquals(notes, file.packet(0).notes());
            assertEquals(PacketNotes.NONE, file.packet(1).notes());
            assertEquals("br1", file.packet(1).frame().interfaceName());
            assertEquals(113, file.packet(1).frame().linkType());
            assertEquals("eth0", file.packet(2).frame().interfaceName());
            assertEquals("VipDrift", file.sections().getFirst().application());
        }
    }

    @Test
    void aCommentTooLongForTheFormatIsCutBetweenCharacters() throws IOException {
        Path path = folder.resolve("a");
        try (CaptureWriter writer = CaptureWriter.replacing(path, FileKind.PCAPNG)) {
            writer.write(frame(10, "eth0", 1), PacketNotes.comment("ü".repeat(40_000)));
            writer.finish();
        }
        try (CaptureFile file = Samples.read(path)) {
            assertEquals(List.of("ü".repeat(32_767)), file.packet(0).notes().comments());
        }
    }

    @Test
    void anEmptyCommentIsStillOne() throws IOException {
        Path path = folder.resolve("a");
        try (CaptureWriter writer = CaptureWriter.replacing(path, FileKind.PCAPNG)) {
            writer.write(frame(10, "eth0", 1), PacketNotes.NONE.withComments(List.of("", " ", "x")));
            writer.finish();
        }
        try (CaptureFile file = Samples.read(path)) {
            assertEquals(List.of("", " ", "x"), file.packet(0).notes().comments());
        }
    }

    @Test
    void nothingIsThereBeforeTheFileIsFinishedAndAnOlderOneStays() throws IOException {
        Path path = Files.writeString(folder.resolve("a"), "old");
        try (CaptureWriter writer = CaptureWriter.replacing(path, FileKind.PCAPNG)) {
            writer.write(frame(10, "eth0", 1));
            writer.flush();
            assertEquals("old", Files.readString(path));
            assertEquals(2, names().size());
        }
        assertEquals("old", Files.readString(path));
        assertEquals(List.of("a"), names());
    }

    @Test
    void aGrowingFileCanBeReadWhileItGrowsAndStaysWhenGivenUp() throws IOException {
        Path path = folder.resolve("a");
        try (CaptureWriter writer = CaptureWriter.growing(path, FileKind.PCAPNG)) {
            writer.write(frame(10, "eth0", 1));
            writer.flush();
            try (CaptureFile file = Samples.read(path)) {
                assertEquals(1, file.size());
            }
            writer.write(frame(11, "eth0", 1));
        }
        try (CaptureFile file = Samples.read(path)) {
            assertEquals(2, file.size());
        }
        assertEquals("There is a file \"" + path + "\" already; choose another name or remove it.",
                assertThrows(CaptureFileException.class, () -> CaptureWriter.growing(path, FileKind.PCAP))
                        .getMessage());
    }

    @Test
    void pcapRefusesWhatItCannotHoldAndGoesOn() throws IOException {
        Path path = folder.resolve("a");
        try (CaptureWriter writer = CaptureWriter.replacing(path, FileKind.PCAP)) {
            writer.write(frame(10, "eth0", 1));
            assertEquals("The packets are of the link types 1 and 113, but a pcap file holds one; save as pcapng.",
                    refusal(writer, frame(10, "eth0", 113)));
            assertEquals("A packet of 1969-12-31T23:59:59.999999999Z does not fit into pcap, which ends in 2106; "
                    + "save as pcapng.", refusal(writer, new Frame(Slice.of(new byte[1]), 1, -1, "", 1)));
            writer.write(frame(11, "eth1", 1));
            writer.finish();
        }
        try (CaptureFile file = Samples.read(path)) {
            assertEquals(2, file.size());
        }
    }

    @Test
    void pcapngRefusesTimesBefore1970AndFramesNobodyReads() throws IOException {
        try (CaptureWriter writer = CaptureWriter.replacing(folder.resolve("a"), FileKind.PCAPNG)) {
            assertEquals("A packet of 1969-12-31T23:59:59.999999999Z cannot be saved; times start in 1970.",
                    refusal(writer, new Frame(Slice.of(new byte[1]), 1, -1, "", 1)));
            assertEquals("A packet of 262145 octets cannot be saved; files hold at most 262144 of each.",
                    refusal(writer, new Frame(Slice.of(new byte[262145]), 1, 1, "", 1)));
        }
    }

    private static String refusal(CaptureWriter writer, Frame frame) {
        return assertThrows(CaptureFileException.class, () -> writer.write(frame)).getMessage();
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void aFileWithoutPacketsIsAFile(FileKind kind) throws IOException {
        Path path = folder.resolve("a");
        try (CaptureWriter writer = CaptureWriter.replacing(path, kind)) {
            writer.finish();
        }
        try (CaptureFile file = Samples.read(path)) {
            assertEquals(0, file.size());
            assertEquals(Optional.empty(), file.damage());
        }
    }

    @Test
    void saysWhereItCannotWrite() {
        Path path = folder.resolve("none").resolve("a");
        String sentence = "The file \"" + path + "\" cannot be written: there is no such folder.";
        assertEquals(sentence, assertThrows(CaptureFileException.class, () -> CaptureWriter.replacing(path,
                FileKind.PCAP)).getMessage());
        assertEquals(sentence, assertThrows(CaptureFileException.class, () -> CaptureWriter.growing(path,
                FileKind.PCAP)).getMessage());
        assertTrue(assertThrows(CaptureFileException.class, () -> CaptureWriter.replacing(folder, FileKind.PCAP))
                .getMessage().startsWith("A folder has the name "));
        assertFalse(Files.exists(path));
    }

    @Test
    void theEndingOfANameSaysTheKind() {
        assertEquals(FileKind.PCAP, FileKind.of(Path.of("a/B.PCAP")));
        assertEquals(FileKind.PCAP, FileKind.of(Path.of("a.cap")));
        assertEquals(FileKind.PCAPNG, FileKind.of(Path.of("a.pcapng")));
        assertEquals(FileKind.PCAPNG, FileKind.of(Path.of("a")));
    }
}
