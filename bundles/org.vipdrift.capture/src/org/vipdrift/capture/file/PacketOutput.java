package org.vipdrift.capture.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vipdrift.capture.Frame;

/** Confined to one thread. Where packets are saved: one file, or a ring of files. */
public interface PacketOutput extends AutoCloseable {

    /**
     * Keeps filter, system, comments and counts of an interface: to be told before the first packet it saw. Interfaces
     * nobody described get their name and link type. Formats that know no interfaces ignore it.
     */
    void describe(FileInterface about) throws IOException;

    /**
     * @throws CaptureFileException if the format cannot hold it (another link type or too early a time for pcap); the
     *         output can go on without it
     */
    void write(Frame frame, PacketNotes notes) throws IOException;

    default void write(Frame frame) throws IOException {
        write(frame, PacketNotes.NONE);
    }

    /** What was counted on an interface so far; the last is written at the end. Pcap has no place for it. */
    void counts(String interfaceName, InterfaceCounts counts);

    /** Brings what was written to where other programs see it. */
    void flush() throws IOException;

    /** Packets written, over all files. */
    long packets();

    /** Octets written, over all files. */
    long octets();

    /** Completes the output and closes it. Returns the files there are, oldest first. */
    List<Path> finish() throws IOException;

    /** After {@link #finish} nothing; before, the output is given up as the maker of it says. */
    @Override
    void close() throws IOException;
}
