package org.vipdrift.capture.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.capture.file.FileBytes.filled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.Frame;

class PcapFileTest {
    private static final int MICROS = 0xa1b2c3d4;
    private static final int NANOS = 0xa1b23c4d;
    private static final int PATCHED = 0xa1b2cd34;
    @TempDir
    Path folder;

    private CaptureFile read(FileBytes octets) throws IOException {
        return Samples.read(folder, octets.bytes());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsMicrosecondsInBothByteOrders(boolean big) throws IOException {
        try (CaptureFile file = Samples.read(folder, Samples.pcap(big, MICROS))) {
            assertEquals(2, file.size());
            Frame first = file.packet(0).frame();
            assertArrayEquals(filled(60, 1), first.bytes().copy());
            assertEquals(1_700_000_000_123_456_000L, first.epochNanos());
            assertEquals(Frame.ETHERNET, first.linkType());
            assertEquals(60, first.originalLength());
            assertEquals(Optional.empty(), file.damage());
            assertEquals(FileKind.PCAP, file.kind());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsNanosecondsInBothByteOrders(boolean big) throws IOException {
        try (CaptureFile file = Samples.read(folder, Samples.pcap(big, NANOS))) {
            assertEquals(1_700_000_000_000_123_456L, file.packet(0).frame().epochNanos());
            assertEquals(1_700_000_001_000_999_999L, file.packet(1).frame().epochNanos());
        }
    }

    @Test
    void aPacketThatWasCutKeepsItsOriginalLength() throws IOException {
        try (CaptureFile file = Samples.read(folder, Samples.PCAP.octets())) {
            Frame cut = file.packet(1).frame();
            assertEquals(61, cut.bytes().length());
            assertEquals(1500, cut.originalLength());
            assertTrue(cut.isCut());
            assertEquals(0, cut.bytes().start());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void passesTheEightOctetsThatAPatchedLibpcapPutsBeforeThePacket(boolean big) throws IOException {
        FileBytes octets = FileBytes.of(big).pcapHeader(PATCHED, 4, 65535, 1);
        octets.i32(5).i32(6).i32(20).i32(20).i32(3).i32(0x0806_0000).octets(filled(20, 7));
        octets.i32(7).i32(8).i32(0).i32(0).i64(0);
        try (CaptureFile file = read(octets)) {
            assertEquals(2, file.size());
            assertArrayEquals(filled(20, 7), file.packet(0).frame().bytes().copy());
            assertEquals(7_000_008_000L, file.packet(1).frame().epochNanos());
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 60, 20", "3, 60, 20", "3, 20, 60", "4, 20, 60"})
    void knowsWhichLengthComesFirstInOldVersions(int minor, int first, int second) throws IOException {
        FileBytes octets = FileBytes.of(false).pcapHeader(MICROS, minor, 65535, 1);
        octets.i32(5).i32(6).i32(first).i32(second).octets(filled(20, 7));
        try (CaptureFile file = read(octets)) {
            assertEquals(20, file.packet(0).frame().bytes().length());
            assertEquals(60, file.packet(0).frame().originalLength());
        }
    }

    @Test
    void theLinkTypeIsInTheLowBitsOnly() throws IOException {
        try (CaptureFile file = read(FileBytes.of(false).pcapHeader(MICROS, 4, 65535, 0x54000071).pcapPacket(1, 2, 3,
                filled(3, 3)))) {
            assertEquals(0x71, file.packet(0).frame().linkType());
            assertEquals(0x71, file.interfaces().getFirst().linkType());
        }
    }

    @Test
    void aPacketWithoutOctetsIsAPacket() throws IOException {
        try (CaptureFile file = read(FileBytes.of(false).pcapHeader(MICROS, 4, 65535, 1).pcapPacket(1, 2, 60)
                .pcapPacket(3, 4, 1, (byte) 9))) {
            assertEquals(2, file.size());
            assertEquals(0, file.packet(0).frame().bytes().length());
            assertEquals(60, file.packet(0).frame().originalLength());
        }
    }

    @Test
    void showsAllPacketsBeforeAnImpossibleLengthAndSaysWhereItIs() throws IOException {
        FileBytes octets = FileBytes.of(false).octets(Samples.PCAP.octets());
        int at = octets.length();
        octets.pcapPacket(1, 2, 3, filled(10, 1)).octets(filled(100, 0xee));
        try (CaptureFile file = read(octets)) {
            assertEquals(3, file.size());
            Damage damage = file.damage().orElseThrow();
            assertEquals(at + 26, damage.offset());
            assertEquals(Damage.Kind.BROKEN, damage.kind());
            assertEquals("The file is damaged at byte " + (at + 26) + ": a packet there claims 4008636142 octets where "
                    + "at most 262144 are possible. All packets before it are shown (3).", damage.sentence());
            assertTrue(file.isComplete());
        }
    }

    @Test
    void aLongPacketIsPossibleWhereTheSnapLengthSaysSoAndShownCut() throws IOException {
        byte[] all = new byte[24 + 16 + 300_000 + 16 + 1];
        byte[] start = FileBytes.of(false).pcapHeader(MICROS, 4, 300_000, 1).i32(1).i32(2).i32(300_000).i32(300_000)
                .bytes();
        System.arraycopy(start, 0, all, 0, start.length);
        byte[] end = FileBytes.of(false).pcapPacket(1, 2, 1, (byte) 5).bytes();
        System.arraycopy(end, 0, all, all.length - end.length, end.length);
        try (CaptureFile file = Samples.read(folder, all)) {
            assertEquals(2, file.size());
            assertEquals(CaptureOrder.LONGEST_FRAME, file.packet(0).frame().bytes().length());
            assertEquals(300_000, file.packet(0).frame().originalLength());
            assertEquals(5, file.packet(1).frame().bytes().u8(0));
        }
    }

    @Test
    void zerosAfterACrashAreDamageAndNotPackets() throws IOException {
        try (CaptureFile file = read(FileBytes.of(true).octets(Samples.PCAP.octets()).octets(new byte[4096]))) {
            assertEquals(2, file.size());
            assertEquals("The file is damaged at byte 177: there are zeros where a packet should start. "
                    + "All packets before it are shown (2).", file.damage().orElseThrow().sentence());
        }
    }

    @Test
    void aPacketThatWasOverwrittenIsSaidToBeGone() throws IOException {
        try (CaptureFile file = Samples.read(folder, Samples.PCAP.octets())) {
            Files.write(file.path(), filled(177, 0xff));
            assertEquals("The file was changed while it was open: there is no packet at byte 100 any more. "
                    + "Open it again.", assertThrows(CaptureFileException.class, () -> file.packet(1)).getMessage());
        }
    }

    @Test
    void aFileThatEndsWithinAPacketSaysSo() throws IOException {
        byte[] octets = Samples.PCAP.octets();
        try (CaptureFile file = Samples.read(folder, java.util.Arrays.copyOf(octets, octets.length - 1))) {
            assertEquals(1, file.size());
            assertEquals(new Damage(Damage.Kind.CUT_SHORT, 100, "The file ends at byte 176, in the middle of a record "
                    + "that starts at byte 100. All packets before it are shown (1); if the file is still being "
                    + "written, the rest will follow."), file.damage().orElseThrow());
        }
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoCapture() throws IOException {
        assertEquals("There is no file \"" + folder.resolve("none") + "\".", refusal(folder.resolve("none")));
        assertEquals("\"" + folder + "\" is not a file; name a capture file.", refusal(folder));
        Path file = Files.write(folder.resolve("x"), new byte[0]);
        assertEquals("\"" + file + "\" is empty; nothing has been captured into it yet.", refusal(file));
        Files.writeString(file, "\177ELF and so on");
        assertEquals("\"" + file + "\" is not a capture file: it starts with 7f 45 4c 46 20 61 6e 64. pcap and pcapng "
                + "can be read, also in gzip; editcap converts others.", refusal(file));
        Files.write(file, List.of("x"));
        assertTrue(refusal(file).contains("it starts with 78 0a."), refusal(file));
        for (byte[] begun : List.of(Samples.PCAP.octets(), Samples.PCAPNG_SECTIONS.octets())) {
            Files.write(file, java.util.Arrays.copyOf(begun, 11));
            assertEquals("\"" + file + "\" ends after 11 octets, within its header: no packet has been written into it "
                    + "yet.", refusal(file));
        }
        Files.write(file, FileBytes.of(false).i32(MICROS).i16(3).i16(1).i64(0).i64(0).bytes());
        assertEquals("\"" + file + "\" is of version 3.1 of pcap; 2.0 to 2.4 can be read.", refusal(file));
    }

    private static String refusal(Path path) {
        return assertThrows(CaptureFileException.class, () -> CaptureFile.open(path)).getMessage();
    }
}
