package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.capture.ArpDat;

class ArpDatFileTest {
    private static final String LINE = "02:00:5e:10:00:01\t198.51.100.100\t1600000050\tvip1\teth0\n";
    @TempDir
    private Path folder;

    @Test
    void readsWhatItWrote() throws IOException {
        Path file = folder.resolve("arp.dat");
        Files.writeString(file, "something older");
        ArpDatFile.write(ArpDat.read(LINE), file);
        assertEquals(LINE, Files.readString(file));
        assertEquals(ArpDat.read(LINE), ArpDatFile.read(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void keepsTheLinesThatAreGood() throws IOException {
        Path file = Files.writeString(folder.resolve("arp.dat"), "no station\n" + LINE);
        assertEquals(1, ArpDatFile.read(file).entries().size());
        assertEquals(1, ArpDatFile.read(file).complaints().size());
    }

    @Test
    void saysThatAFileHasNoStation() throws IOException {
        Path file = Files.write(folder.resolve("some.png"), new byte[] {(byte) 0x89, 'P', 0, (byte) 0xff});
        String sentence = assertThrows(IOException.class, () -> ArpDatFile.read(file)).getMessage();
        assertTrue(sentence.contains("some.png\" has no station in it: choose an arp.dat"), sentence);
        assertTrue(sentence.contains("Line 1: "), sentence);
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        String sentence = assertThrows(IOException.class, () -> ArpDatFile.read(folder.resolve("none"))).getMessage();
        assertTrue(sentence.endsWith("none\" cannot be read: there is no such file or folder."), sentence);
        sentence = assertThrows(IOException.class, () -> ArpDatFile.read(folder)).getMessage();
        assertTrue(sentence.endsWith("is no file: choose an arp.dat of arpwatch."), sentence);
    }

    @Test
    void refusesAFileThatIsFarTooLong() throws IOException {
        Path file = folder.resolve("long");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 33);
        }
        assertThrows(IOException.class, () -> ArpDatFile.read(file));
    }

    @Test
    void saysWhyAFileCannotBeWritten() throws IOException {
        Path file = folder.resolve("no/arp.dat");
        String sentence = assertThrows(IOException.class, () -> ArpDatFile.write(ArpDat.read(LINE), file))
                .getMessage();
        assertTrue(sentence.endsWith("arp.dat\" cannot be written: there is no such file or folder."), sentence);
        assertFalse(Files.exists(file));
        assertEquals(List.of(), files());
    }

    /** What it would write first leads to a device that is full. */
    @Test
    void whereTheDiskIsFullTheFileIsAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("arp.dat"), "older");
        Files.createSymbolicLink(folder.resolve("arp.dat.new"), Path.of("/dev/full"));
        String sentence = assertThrows(IOException.class, () -> ArpDatFile.write(ArpDat.read(LINE), file)).getMessage();
        assertTrue(sentence.endsWith("arp.dat\" cannot be written: the disk is full; make room there and try again."),
                sentence);
        assertEquals("older", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }
}
