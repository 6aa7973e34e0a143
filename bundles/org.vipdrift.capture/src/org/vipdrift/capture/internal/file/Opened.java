package org.vipdrift.capture.internal.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.vipdrift.capture.file.Damage;

/** An open capture file and what is known of it. One thread at a time reads on; the rest is thread-safe. */
public sealed interface Opened extends AutoCloseable permits PlainFile, PackedFile {

    /** @throws org.vipdrift.capture.file.CaptureFileException if it is not a capture file */
    static Opened open(Path path, Path temporary) throws IOException {
        OpenFile file = OpenFile.open(path);
        try {
            return Formats.isGzip(file.head()) ? PackedFile.open(file, temporary) : new PlainFile(file, path, "");
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** The file the packets are in. */
    OpenFile file();

    RecordFormat format();

    PacketIndex index();

    /** @return whether the present end, or damage, was reached */
    boolean readOn(Checkpoint checkpoint) throws IOException;

    Optional<Damage> damage();

    /** Octets to read, of the compressed file if it is one: what checkpoints tell the offset of. */
    long total() throws IOException;

    @Override
    void close() throws IOException;
}
