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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.capture.Frame;

class PcapngFileTest {
    @TempDir
    Path folder;

    private CaptureFile read(FileBytes octets) throws IOException {
        return Samples.read(folder, octets.bytes());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsEveryKindOfPacketInBothByteOrders(boolean big) throws IOException {
        try (CaptureFile file = Samples.read(folder, PcapngSamples.everything(big))) {
            assertEquals(Optional.empty(), file.damage());
            assertEquals(FileKind.PCAPNG, file.kind());
            List<FilePacket> packets = Samples.packets(file);
            assertEquals(List.of("eth0 60/60 1700000000123456789 1", "wlan0 41/1500 1700003600500000000 101",
                    "eth0 42/42 1700000001000000000 1", "eth0 100/100 0 1"),
                    packets.stream().map(
                            PcapngFileTest::line).toList());
            assertArrayEquals(filled(41, 2), packets.get(1).frame().bytes().copy());
            assertArrayEquals(filled(42, 3), packets.get(2).frame().bytes().copy());
            assertArrayEquals(filled(100, 4), packets.get(3).frame().bytes().copy());
        }
    }

    private static String line(FilePacket packet) {
        Frame frame = packet.frame();
        return frame.interfaceName() + " " + frame.bytes().length() + "/" + frame.originalLength() + " " + frame
                .epochNanos() + " " + frame.linkType();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsWhatIsToldAboutAPacket(boolean big) throws IOException {
        try (CaptureFile file = Samples.read(folder, PcapngSamples.everything(big))) {
            assertEquals(new PacketNotes(List.of("first comment", "second"), 2, 17), file.packet(0).notes());
            assertEquals(PacketNotes.NONE, file.packet(1).notes());
            assertEquals(new PacketNotes(List.of("old"), 0, 3), file.packet(2).notes());
            assertEquals(1, file.packet(1).interfaceIndex());
            assertEquals(2, file.packet(1).number());
        }
    }

    @Test
    void keepsWhatIsToldAboutInterfacesAndSections() throws IOException {
        try (CaptureFile file = Samples.read(folder, Samples.PCAPNG_SECTIONS.octets())) {
            InterfaceCounts counts = new InterfaceCounts(1000, 5, InterfaceCounts.UNKNOWN, 4, InterfaceCounts.UNKNOWN);
            assertEquals(List.of(
                    new FileInterface(0, "eth0", "first", 1, 0, "arp", "Linux 6", 9, 0, List.of("a comment"), Optional
                            .of(counts)),
                    new FileInterface(1, "wlan0", "", 101, 40, "", "", 0x8a, 3600, List.of(), Optional.empty()),
                    new FileInterface(2, "", "nameless", 1, 0, "", "", 6, 0, List.of(), Optional.empty())),
                    file
                            .interfaces());
            assertEquals(List.of(new FileSection(0, true, "1.0", "x86", "Linux", "tests", List.of("made by hand")),
                    new FileSection(4, false, "1.0", "", "", "", List.of())), file.sections());
        }
    }

    @Test
    void everySectionHasItsOwnByteOrderAndInterfaces() throws IOException {
        try (CaptureFile file = Samples.read(folder, Samples.PCAPNG_SECTIONS.octets())) {
            assertEquals(5, file.size());
            FilePacket last = file.packet(4);
            assertEquals("nameless 14/14 1700000002000001000 1", line(last));
            assertEquals(2, last.interfaceIndex());
            assertEquals("eth0 100/100 0 1", line(file.packet(3)));
        }
    }

    @Test
    void aSimplePacketIsCutAtTheSnapLength() throws IOException {
        FileBytes octets = FileBytes.of(false).section().describe(1, 50).simple(100, filled(52, 4));
        try (CaptureFile file = read(octets)) {
            assertEquals("" + " 50/100 0 1", line(file.packet(0)));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aResolutionWithoutAValueIsNone(boolean big) throws IOException {
        FileBytes octets = FileBytes.of(big).section().describe(1, 0, FileBytes.of(big).option(9).bytes());
        try (CaptureFile file = read(octets.enhanced(0, 1_700_000_000_000_000L, 4, filled(4, 4)))) {
            assertEquals(1_700_000_000_000_000_000L, file.packet(0).frame().epochNanos());
        }
    }

    @Test
    void noMoreThanSixtyFourCommentsAreKept() throws IOException {
        FileBytes options = FileBytes.of(false);
        for (int i = 0; i < 100; i++) {
            options.option(1, "c" + i);
        }
        try (CaptureFile file = read(FileBytes.of(false).section().describe(1, 0).enhanced(0, 1, 4, filled(4, 4),
                options.bytes()))) {
            assertEquals(64, file.packet(0).notes().comments().size());
        }
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("a block of type 6 there claims to have 0 octets", f -> f.i32(6).i32(0).i64(0)),
                damage("a block of type 6 there claims to have 28 octets", f -> f.block(6, new byte[16])),
                damage("a block of type 6 there claims to have 33 octets", f -> f.i32(6).i32(33).octets(new byte[40])),
                damage("a block there has 16 octets at its start but 20 at its end",
                        f -> f.i32(99).i32(16).i32(0).i32(20)),
                damage("a block there is of interface 1 where 1 are described", f -> f.enhanced(1, 0, 4, new byte[4])),
                damage("a block there is of interface 4294967295 where 1 are described",
                        f -> f.enhanced(-1, 0, 4, new byte[4])),
                damage("a block there is of interface 7 where 1 are described", f -> f.obsolete(7, 0, 0, new byte[4])),
                damage("a block there is of interface 2 where 1 are described", f -> f.statistics(2)),
                damage("a packet there claims 5 octets in a block of 36",
                        f -> f.block(6, f.part().i32(0).i64(0).i32(5).i32(5).i32(0).bytes())),
                damage("a packet there claims 4294967295 octets in a block of 36",
                        f -> f.block(6, f.part().i32(0).i64(0).i32(-1).i32(-1).i32(0).bytes())),
                damage("a block of type 6 there claims to have 4294967280 octets",
                        f -> f.i32(6).i32(-16).octets(new byte[40])),
                damage("an option of a block there claims 65520 octets where 4 are left",
                        f -> f.enhanced(0, 1, 4, filled(4, 4), endless(f))),
                damage("an option of a block there claims 65520 octets where 4 are left",
                        f -> f.obsolete(0, 0, 1, filled(4, 4), endless(f))),
                damage("an option of a block there claims 65520 octets where 4 are left",
                        f -> f.describe(1, 0, endless(f))),
                damage("an option of a block there claims 65520 octets where 4 are left",
                        f -> f.statistics(0, endless(f))),
                damage("a section there does not tell the order of its octets",
                        f -> f.block(0x0a0d0d0a, new byte[16])),
                damage("a section there is of version 2 of the format, unknown here",
                        f -> f.block(0x0a0d0d0a, f.part().i32(0x1a2b3c4d).i16(2).i16(0).i64(-1).bytes())),
                damage("a block there is of interface 0 where 0 are described",
                        f -> f.section().simple(1, (byte) 1)));
    }

    private static byte[] endless(FileBytes file) {
        return file.part().option(1, "good").i16(1).i16(0xfff0).i32(0).bytes();
    }

    private static Arguments damage(String what, UnaryOperator<FileBytes> append) {
        return Arguments.of(what, append);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void showsAllPacketsBeforeADamageAndNamesIt(String what, UnaryOperator<FileBytes> append) throws IOException {
        FileBytes octets = FileBytes.of(false).section().describe(1, 0).enhanced(0, 1, 4, filled(4, 4));
        int at = octets.length();
        append.apply(octets).block(77, new byte[100]);
        try (CaptureFile file = read(octets)) {
            assertEquals(1, file.size());
            String sentence = file.damage().orElseThrow().sentence();
            assertTrue(sentence.contains(what + ". All packets before it are shown (1)."), sentence);
            int section = what.startsWith("a block there is of interface 0 where 0") ? 28 : 0;
            assertEquals(at + section, file.damage().orElseThrow().offset());
            assertEquals(Damage.Kind.BROKEN, file.damage().orElseThrow().kind());
        }
    }

    @Test
    void aPacketThatWasOverwrittenIsSaidToBeGone() throws IOException {
        byte[] octets = FileBytes.of(false).section().describe(1, 0).enhanced(0, 1, 4, filled(4, 4)).bytes();
        try (CaptureFile file = Samples.read(folder, octets)) {
            for (int at : new int[] {48, 56, 68}) {
                byte[] other = octets.clone();
                other[at] = 127;
                Files.write(file.path(), other);
                assertEquals("The file was changed while it was open: there is no packet at byte 48 any more. "
                        + "Open it again.",
                        assertThrows(CaptureFileException.class, () -> file.packet(0))
                                .getMessage(),
                        () -> "byte " + at);
            }
        }
    }

    @Test
    void tooManySectionsAreNoCapture() throws IOException {
        byte[] section = FileBytes.of(false).section().bytes();
        byte[] all = new byte[section.length * 20_000];
        for (int at = 0; at < all.length; at += section.length) {
            System.arraycopy(section, 0, all, at, section.length);
        }
        try (CaptureFile file = Samples.read(folder, all)) {
            assertEquals(16384L * section.length, file.damage().orElseThrow().offset());
        }
    }
}
