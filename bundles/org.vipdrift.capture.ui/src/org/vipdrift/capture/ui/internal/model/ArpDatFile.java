package org.vipdrift.capture.ui.internal.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vipdrift.capture.ArpDat;
import org.vipdrift.core.Printable;

/** Reads and writes arpwatch's {@code arp.dat}, in a job. */
public final class ArpDatFile {
    private static final long LONGEST = 32L << 20;

    private ArpDatFile() {
    }

    /**
     * Reads those lines that are one.
     *
     * @throws IOException with a sentence if it cannot be read, has no station at all, or is too long
     */
    public static ArpDat read(Path file) throws IOException {
        String name = Printable.quoted(file.toString());
        try {
            if (!Files.isRegularFile(file) && Files.exists(file)) {
                throw new IOException(name + " is no file: choose an arp.dat of arpwatch.");
            }
            if (Files.size(file) > LONGEST) {
                throw new IOException("The file " + name + " is longer than 32 MiB, which no arp.dat of"
                        + " arpwatch is: choose another.");
            }
            return whole(ArpDat.read(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)), name);
        } catch (FileSystemException e) {
            throw new IOException("The file " + name + " cannot be read: " + TextFile.why(e) + ".", e);
        }
    }

    private static ArpDat whole(ArpDat read, String name) throws IOException {
        if (read.entries().isEmpty()) {
            throw new IOException(
                    "The file " + name + " has no station in it: choose an arp.dat of arpwatch, "
                            + "whose lines are MAC, IP address and seconds with tabs between."
                            + read.complaints().stream().findFirst().map(first -> " " + first).orElse(""));
        }
        return read;
    }

    /**
     * Writes a file in place of another at once.
     *
     * @throws IOException with a sentence if it cannot be written; the other is as it was
     */
    public static void write(ArpDat stations, Path file) throws IOException {
        TextFile.replace(file, stations.write(), StandardCharsets.ISO_8859_1);
    }
}
