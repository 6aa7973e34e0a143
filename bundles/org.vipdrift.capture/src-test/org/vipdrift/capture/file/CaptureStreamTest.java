package org.vipdrift.capture.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;

@Timeout(60)
class CaptureStreamTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsOctetByOctetWhatTheFileReaderReads(boolean big) throws Exception {
        byte[] bytes = PcapngSamples.everything(big);
        assertEquals(fromFile(bytes), all(new CaptureStream(trickle(bytes))));
    }

    @Test
    void goesOnAcrossSectionsOfAnotherByteOrder() throws Exception {
        byte[] bytes = PcapngSamples.twoSections();
        assertEquals(fromFile(bytes), all(new CaptureStream(new ByteArrayInputStream(bytes))));
    }

    @Test
    void tellsWhatWasCountedWhenItComesAtTheEnd() throws Exception {
        CaptureStream stream = new CaptureStream(new ByteArrayInputStream(PcapngSamples.everything(false)));
        assertTrue(stream.begin());
        assertEquals("eth0", stream.interfaces().getFirst().name());
        assertEquals(Optional.empty(), stream.interfaces().getFirst().counts());
        all(stream);
        assertEquals(new InterfaceCounts(1000, 5, -1, 4, -1), stream.interfaces().getFirst().counts().orElseThrow());
    }

    @Test
    void givesAPacketBeforeTheNextHasCome() throws Exception {
        try (PipedOutputStream out = new PipedOutputStream(); PipedInputStream in = new PipedInputStream(out)) {
            CaptureStream stream = new CaptureStream(in);
            FileBytes head = FileBytes.of(false).section().describe(1, 0, new byte[0]);
            out.write(head.bytes());
            assertTrue(stream.begin());
            for (int i = 1; i <= 3; i++) {
                out.write(FileBytes.of(false).enhanced(0, i, 60, FileBytes.filled(60, i)).bytes());
                assertEquals(i, stream.next().orElseThrow().frame().bytes().u8(59));
            }
        }
    }

    @Test
    void endsWithWhatCameBeforeWhereverItIsCut() throws Exception {
        byte[] bytes = PcapngSamples.everything(false);
        List<String> whole = fromFile(bytes);
        for (int length = 0; length < bytes.length; length++) {
            List<String> found = untilBroken(new ByteArrayInputStream(bytes, 0, length));
            assertEquals(whole.subList(0, found.size()), found);
            assertTrue(length < 1200 || found.size() >= 2, "cut at " + length);
        }
    }

    @Test
    void saysWhereItIsCut() {
        byte[] bytes = FileBytes.of(false).section().bytes();
        CaptureStream stream = new CaptureStream(new ByteArrayInputStream(bytes, 0, bytes.length - 1));
        assertEquals("The packets that come in are damaged at byte 0: it ends inside of a block.",
                assertThrows(CaptureFileException.class, stream::begin).getMessage());
    }

    @Test
    void refusesABlockThatClaimsMoreThanAMebibyte() {
        byte[] bytes = FileBytes.of(false).section().i32(6).i32(1 << 21).i32(0).i32(0).bytes();
        CaptureStream stream = new CaptureStream(new ByteArrayInputStream(bytes));
        String said = assertThrows(CaptureFileException.class, stream::next).getMessage();
        assertTrue(said.endsWith("a block there claims to have 2097152 octets."), said);
    }

    @Test
    void beginsNothingWhereNothingComes() throws Exception {
        assertFalse(new CaptureStream(InputStream.nullInputStream()).begin());
    }

    @Test
    void nothingFlippedBreaksItOtherwiseThanBySayingSo() throws Exception {
        byte[] bytes = PcapngSamples.everything(true);
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = bytes.clone();
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            untilBroken(new ByteArrayInputStream(changed));
        }
    }

    private List<String> fromFile(byte[] bytes) throws IOException {
        List<String> all = new ArrayList<>();
        try (CaptureFile file = CaptureFile.open(Files.write(folder.resolve("file"), bytes))) {
            file.read(Progress.SILENT, Cancellation.NEVER);
            for (long i = 0; i < file.size(); i++) {
                all.add(text(file.packet(i)));
            }
        }
        assertFalse(all.isEmpty());
        return all;
    }

    private static List<String> all(CaptureStream stream) throws IOException {
        List<String> all = new ArrayList<>();
        for (Optional<FilePacket> next = stream.next(); next.isPresent(); next = stream.next()) {
            all.add(text(next.get()));
        }
        return all;
    }

    private static List<String> untilBroken(InputStream in) throws IOException {
        CaptureStream stream = new CaptureStream(in);
        List<String> all = new ArrayList<>();
        try {
            for (Optional<FilePacket> next = stream.next(); next.isPresent(); next = stream.next()) {
                all.add(text(next.get()));
            }
        } catch (CaptureFileException e) {
            assertTrue(e.getMessage().startsWith("The packets that come in are damaged at byte "), e.getMessage());
        }
        return all;
    }

    private static String text(FilePacket packet) {
        byte[] octets = new byte[packet.frame().bytes().length()];
        packet.frame().bytes().copyTo(ByteBuffer.wrap(octets));
        return packet.number() + " " + packet.interfaceIndex() + " " + packet.frame().interfaceName() + " "
                + packet.frame().linkType() + " " + packet.frame().epochNanos() + " " + packet.frame().originalLength()
                + " " + packet.notes() + Arrays.toString(octets);
    }

    /** Gives one octet at a time, as a slow pipe may. */
    private static InputStream trickle(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int most) {
                return super.read(into, from, Math.min(most, 1));
            }
        };
    }
}
